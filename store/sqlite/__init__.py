"""The embedded backend: two SQLite files under one folder, read through FTS5.

Nothing outside this folder imports ``sqlite3`` or ``aiosqlite``.
"""

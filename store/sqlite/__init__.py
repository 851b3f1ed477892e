"""The embedded backend: two SQLite files under one folder, searched by posting lists.

Nothing outside this folder imports ``sqlite3`` or ``aiosqlite``.
"""

"""What Newsdesk costs, measured."""

//! Read-only facts: places and industries, embedded.

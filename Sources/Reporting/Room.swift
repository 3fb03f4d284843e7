// Placeholder: the room's first file.

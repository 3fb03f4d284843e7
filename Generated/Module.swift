// Made by make generate.

"""The window. Everything that a person sees; decides nothing that a script could not."""

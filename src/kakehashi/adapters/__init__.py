"""The rim: file formats, the store, encoders and exports, each behind a port of the services."""

"""The one document model, the gate, and what the other parts share."""

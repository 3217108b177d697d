"""The words of the field, as tables: months, bodies, roles, labels, frequencies, laws."""

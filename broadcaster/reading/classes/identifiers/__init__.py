"""What is a name made of figures and letters: codes, documents, telephones, the net."""

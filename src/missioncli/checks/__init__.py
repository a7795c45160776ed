"""What is wrong or doubtful in mission files: one rule, one function, one line in the registry."""

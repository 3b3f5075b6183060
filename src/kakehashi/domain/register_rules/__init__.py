"""The rules of the register: which facts are one, where sources contradict each other, what officers may decide."""

"""Large agendas by simulated annealing over Kempe chains: numbers in arrays, loops in machine code."""

"""Files as they come: weighed, told apart, unpacked and decoded without trust; the rooms of each kind make sense of them."""

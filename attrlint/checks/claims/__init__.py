"""The parts of the kind `claim`: what backs a statement, and what excuses one that nothing backs."""

"""The fact base on disk: YAML files in format 1 become one `FactBase`, or a list of problems.

`load` reads a folder whole and finds every problem in one run; it raises only where there is
no folder to read. A `Problem` is a value with a place, a rule and a message, and its rule says
whether it is an error or a warning; with warnings alone there is a base.
`bot.knowledge.report` words problems for people, GitHub and programs, and
`bot.knowledge.rules` lists the rules. Only this package knows YAML.
"""

from bot.knowledge.loader import Loaded, load
from bot.knowledge.problem import Problem, Severity

__all__ = ["Loaded", "Problem", "Severity", "load"]

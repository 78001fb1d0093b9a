"""What the bot itself says in chat."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChatWords:
    """What the bot itself says in chat, beside answers.

    Attributes:
        help: how to ask it.
        examples: stands before questions that it can answer.
        failed, slow: something went wrong, or took too long.
        not_yours: somebody else's buttons were pressed.
        gone: what a button stands for is no longer known.
        cut: stands for the part of an answer that is too long.
        no_room: why an answer comes as a direct message.
        more: the button for the next page of a list.
    """

    help: str
    examples: str
    failed: str
    slow: str
    not_yours: str
    gone: str
    cut: str
    no_room: str
    more: str

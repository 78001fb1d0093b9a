"""A small Discord on the loopback interface: gateway and REST, as far as the bot uses them."""

"""Discord's objects as JSON, shaped as its API and its gateway send them."""

import time
from itertools import count
from typing import Any

Json = dict[str, Any]

_EPOCH = 1420070400000  # Discord's own, in milliseconds
_serial = count()

TEXT, DM = 0, 1


def snowflake() -> str:
    """A new id that holds the present time, as Discord's do."""
    now = int(time.time() * 1000) - _EPOCH
    return str((now << 22) | (next(_serial) & 0x3FFFFF))


def user(name: str, *, bot: bool = False) -> Json:
    return {
        "id": snowflake(),
        "username": name,
        "global_name": name.title(),
        "discriminator": "0",
        "avatar": None,
        "bot": bot,
        "public_flags": 0,
        "flags": 0,
        "primary_guild": None,
    }


def member(roles: list[str] | None = None) -> Json:
    return {
        "roles": roles or [],
        "joined_at": "2024-01-01T00:00:00+00:00",
        "deaf": False,
        "mute": False,
        "nick": None,
        "avatar": None,
        "banner": None,
        "premium_since": None,
        "communication_disabled_until": None,
        "flags": 0,
        "pending": False,
    }


def channel(kind: int, guild: str | None = None, recipients: list[Json] | None = None) -> Json:
    base = {"id": snowflake(), "type": kind, "flags": 0, "last_message_id": None}
    if guild is None:
        return {**base, "recipients": recipients or []}
    return {
        **base,
        "guild_id": guild,
        "name": "general",
        "position": 0,
        "permission_overwrites": [],
        "nsfw": False,
        "parent_id": None,
        "topic": None,
        "rate_limit_per_user": 0,
    }


def guild(me: Json, locale: str = "en-US") -> Json:
    identity = snowflake()
    everyone = {
        "id": identity,
        "name": "@everyone",
        "permissions": str((1 << 10) | (1 << 11) | (1 << 16)),
        "position": 0,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }
    return {
        "id": identity,
        "name": "Loopback",
        "owner_id": snowflake(),
        "roles": [everyone],
        "channels": [channel(TEXT, identity)],
        "members": [{**member(), "user": me}],
        "threads": [],
        "emojis": [],
        "stickers": [],
        "features": [],
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
        "member_count": 2,
        "large": False,
        "unavailable": False,
        "preferred_locale": locale,
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "premium_tier": 0,
        "system_channel_flags": 0,
        "nsfw_level": 0,
        "afk_timeout": 300,
        "joined_at": "2024-01-01T00:00:00+00:00",
    }


def message(author: Json, channel_id: str, content: str) -> Json:
    return {
        "id": snowflake(),
        "type": 0,
        "channel_id": channel_id,
        "author": author,
        "content": content,
        "timestamp": "2026-01-01T00:00:00+00:00",
        "edited_timestamp": None,
        "mentions": [],
        "mention_roles": [],
        "mention_everyone": False,
        "attachments": [],
        "embeds": [],
        "components": [],
        "flags": 0,
        "pinned": False,
        "tts": False,
    }


def application(bot: Json) -> Json:
    return {
        "id": bot["id"],
        "name": bot["username"],
        "icon": None,
        "description": "",
        "type": None,
        "bot": bot,
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": 0,
        "flags_new": "0",
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "owner": user("owner"),
        "approximate_guild_count": 1,
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "team": None,
        "eligible_oauth2_scopes": [],
        "rpc_origins": [],
    }


def command(sent: Json, application_id: str) -> Json:
    """A command as Discord keeps it: what was sent, and what Discord adds."""
    defaults: Json = {"nsfw": False, "type": 1, "dm_permission": True}
    kept = {key: value for key, value in sent.items() if value is not None}
    return {
        **defaults,
        **kept,
        "default_member_permissions": sent.get("default_member_permissions"),
        "id": snowflake(),
        "application_id": application_id,
        "version": snowflake(),
    }


def interaction(kind: int, data: Json, place: Json, by: Json, locale: str) -> Json:
    """An interaction but for its application's id, which the server knows."""
    inside: Json = {"id": snowflake(), "type": kind, "data": data, "channel_id": place["id"]}
    guild_id = place.get("guild_id")
    where: Json = {"user": by, "context": 1}
    if guild_id is not None:
        where = {
            "guild_id": guild_id,
            "guild_locale": "en-US",
            "member": {**member(), "user": by, "permissions": "2048"},
            "context": 0,
        }
    return {
        **inside,
        **where,
        "channel": place,
        "token": "interaction-token-" + inside["id"],
        "version": 1,
        "locale": locale,
        "app_permissions": "2048",
        "entitlements": [],
        "authorizing_integration_owners": {"0": guild_id or "0"},
        "attachment_size_limit": 10485760,
    }

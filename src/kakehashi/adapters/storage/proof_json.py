"""The proof of an agenda as one JSON object."""

from typing import Any

from kakehashi.domain.criterion import Criterion, Level, Proof, Status

Json = dict[str, Any]


def proof_to_json(proof: Proof) -> Json:
    """Write what is proven of an agenda, and how it was found."""
    return {
        "status": proof.status,
        "levels": [[each.criterion, each.value, each.bound] for each in proof.levels],
        "seconds": proof.seconds,
        "seed": proof.seed,
        "workers": proof.workers,
    }


def proof_from_json(json: Json) -> Proof:
    """Read a proof back."""
    return Proof(
        status=Status(json["status"]),
        levels=tuple(Level(Criterion(name), value, bound) for name, value, bound in json["levels"]),
        seconds=json["seconds"],
        seed=json["seed"],
        workers=json["workers"],
    )

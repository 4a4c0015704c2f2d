"""How the desk is served."""

from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

from dragoman.errors import QueryError

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The dossier, where it is served, and who reviews.

    Beyond this machine (`host` is no loopback address) a password is needed; with one the browser asks for it, and the
    name that is given there is the reviewer's. Raises QueryError where it is missing.
    """

    dossier: Path
    host: str = LOOPBACK
    port: int = 8765
    who: str = "someone"
    password: str | None = None

    def __post_init__(self) -> None:
        if not self.local and not self.password:
            raise QueryError(
                f"{self.host} can be reached from other machines: put a password into the environment as "
                "DRAGOMAN_PASSWORD, or leave --host out to serve this machine alone"
            )

    @property
    def local(self) -> bool:
        """Whether only this machine can reach the desk."""
        if self.host == "localhost":
            return True
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}/"

"""The desk: the built files of the browser's side, kept in memory, so that no address leads elsewhere."""

import gzip
import mimetypes
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from fastapi import APIRouter, Request, Response

from marsad.serve.refusals import Refused

__all__ = ["DESK", "Desk"]

DESK = Path(__file__).parent / "desk"
"""Made from /desk by `npm run build`, and kept in the repository: who runs Marsad needs no Node."""
SHELL = "index.html"
# The pages of the desk; each is the shell, which asks the API for what is on it.
PAGES = (
    "/",
    "/incidents/{id}",
    "/reports/{id}",
    "/actors",
    "/actors/{key:path}",
    "/sources",
    "/review",
    "/about",
)
# Vite puts what it names by content here: such a file never changes.
NAMED_BY_CONTENT = "assets/"
FOREVER = "public, max-age=31536000, immutable"
PLAIN = {".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml"}
# Not packed a second time.
PACKED = {".png", ".woff2", ".webp", ".jpg", ".gz"}


@dataclass(frozen=True, slots=True)
class File:
    """A file as it is sent."""

    content: bytes
    packed: bytes | None
    """The same in gzip."""
    media_type: str
    tag: str
    lasts: str
    """Its Cache-Control."""


class Desk:
    """The part of the server that browsers open."""

    def __init__(self, folder: Path = DESK) -> None:
        self._files = {
            path.relative_to(folder).as_posix(): _file(path, path.relative_to(folder).as_posix())
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    def routes(self) -> APIRouter:
        """Its addresses; none of them is part of the API."""
        site = APIRouter(include_in_schema=False)
        for page in PAGES:
            site.add_api_route(page, self.shell, methods=["GET", "HEAD"])
        site.add_api_route("/{path:path}", self.file, methods=["GET", "HEAD"])
        return site

    def shell(self, request: Request) -> Response:
        """The page that all addresses of the desk open."""
        if SHELL not in self._files:
            raise Refused(404, "the desk is not built here; the API is at /api/v1, its description beside it")
        return _sent(request, self._files[SHELL])

    def file(self, request: Request, path: str) -> Response:
        """A script, a style, a picture."""
        if path not in self._files:
            raise Refused(404, "there is no such page")
        return _sent(request, self._files[path])


def _file(path: Path, name: str) -> File:
    content = path.read_bytes()
    guessed = PLAIN.get(path.suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    return File(
        content=content,
        packed=None if path.suffix in PACKED else gzip.compress(content, mtime=0),
        media_type=guessed,
        tag=f'"{sha256(content).hexdigest()[:16]}"',
        lasts=FOREVER if name.startswith(NAMED_BY_CONTENT) else "no-cache",
    )


def _sent(request: Request, file: File) -> Response:
    headers = {"ETag": file.tag, "Cache-Control": file.lasts, "Vary": "Accept-Encoding"}
    if file.tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    content = file.content
    if file.packed is not None and "gzip" in request.headers.get("accept-encoding", ""):
        content = file.packed
        headers["Content-Encoding"] = "gzip"
    return Response(content, headers=headers, media_type=file.media_type)

"""An error as a page: what is wrong, in a sentence."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from quellenlage.serve.pages.render import environment, language_of, page
from quellenlage.serve.problems import Trouble


def trouble_page(request: Request, trouble: Trouble) -> Response:
    """The page; who must sign in is led there.

    A request that is refused before it is looked into gets a page without anything of the desk on it.
    """
    if trouble.status == 401 and request.method == "GET":
        return RedirectResponse("/sign-in", 303)
    if trouble.status in {413, 421}:
        html = environment(language_of(request)).get_template("refused.html").render(trouble=trouble)
        return HTMLResponse(html, trouble.status)
    response = page(request, "trouble.html", trouble.status, trouble=trouble)
    response.headers.update(trouble.headers or {})
    return response

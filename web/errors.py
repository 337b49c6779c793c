"""What goes wrong, in plain words: as a problem document for programs, as a page for people."""

import re
from http import HTTPStatus

from flask import Flask, current_app, make_response, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.exceptions import HTTPException

from models.errors import AmbiguousArea, NotAllowed, NotFound, UnknownArea
from web.problems import problem

_MARKUP = re.compile(r"[<>&\"'`]")


def init_app(app: Flask) -> None:
    """Answer every error."""
    app.register_error_handler(UnknownArea, unknown_area)
    app.register_error_handler(NotFound, not_found)
    app.register_error_handler(NotAllowed, not_allowed)
    app.register_error_handler(HTTPException, http_error)
    app.register_error_handler(Exception, unforeseen)


def unknown_area(error: UnknownArea) -> ResponseReturnValue:
    """A place that the directory does not hold."""
    return _answer(HTTPStatus.BAD_REQUEST, unknown_area_sentence(error), error.near)


def unknown_area_sentence(error: UnknownArea) -> str:
    """What to do about a place that the directory does not hold, or holds several of; repeats no markup."""
    name = _MARKUP.sub("", error.name)
    if isinstance(error, AmbiguousArea):
        return _("有几个地方叫“%(name)s”，请写上区县：%(near)s。", name=name, near="、".join(error.near))
    if error.near:
        return _("目录里没有“%(name)s”。您要找的是不是：%(near)s？", name=name, near="、".join(error.near))
    return _(
        "目录里没有“%(name)s”。目前收录达州市、巫溪县、宝清县和银川市的规划文件，请换一个地名。", name=name
    )


def not_found(_error: NotFound) -> ResponseReturnValue:
    """No such record."""
    return _answer(HTTPStatus.NOT_FOUND, _("没有这一条记录，可能已经改名或合并。请回到目录里重新查找。"))


def not_allowed(_error: NotAllowed) -> ResponseReturnValue:
    """The account may not do this."""
    told = _("您的账号不能做这一步：它不在分给您的地区，或者要由管理员来做。什么都没有改动。")
    return _answer(HTTPStatus.FORBIDDEN, told)


def http_error(error: HTTPException) -> ResponseReturnValue:
    """Errors of HTTP itself."""
    status = HTTPStatus(error.code or 500)
    answer = make_response(_answer(status, _sentence_of(status)))
    for name, value in error.get_headers():
        if name != "Content-Type":
            answer.headers[name] = value
    return answer


def unforeseen(error: Exception) -> ResponseReturnValue:
    """A fault of ours: logged, and told without its details."""
    current_app.logger.exception("unforeseen", exc_info=error)
    return _answer(HTTPStatus.INTERNAL_SERVER_ERROR, _sentence_of(HTTPStatus.INTERNAL_SERVER_ERROR))


def _sentence_of(status: HTTPStatus) -> str:
    sentences = {
        HTTPStatus.BAD_REQUEST: _("这个请求没有写对，请检查以后再试。"),
        HTTPStatus.NOT_FOUND: _("没有找到这一页。请检查地址，或者回到首页重新查找。"),
        HTTPStatus.METHOD_NOT_ALLOWED: _("这个地址不接受这种请求，请看 /api/openapi.json 里写的用法。"),
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE: _("内容太大了，请缩短以后再发。"),
        HTTPStatus.TOO_MANY_REQUESTS: _("问得太快了，请过一会儿再试。"),
        HTTPStatus.FORBIDDEN: _("这个请求来自别的网站，没有执行。请在本站页面上操作。"),
        HTTPStatus.INTERNAL_SERVER_ERROR: _("是我们这边出了错，已经记下。请过一会儿再试，急事请拨 12345。"),
    }
    return sentences.get(status, _("这个请求没有办成，请检查以后再试。"))


def _answer(status: HTTPStatus, sentence: str, near: list[str] | None = None) -> ResponseReturnValue:
    if request.path.startswith("/api/"):
        return problem(status, sentence, near).response()
    return render_template("error.html", status=int(status), sentence=sentence, near=near or []), status

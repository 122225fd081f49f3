// SPDX-License-Identifier: Apache-2.0
// Answers that are not the API's: web pages, and what a web server says for itself.
#pragma once

#include "httpcall/HttpCall.h"
#include "oauth/Outcome.h"

namespace latchkey::commerce {

// Whether it says it is HTML. Commerce's token endpoints say so of their plain answers too.
bool isHtml(const httpcall::HttpAnswer &answer);

// Whether its body is a web page.
bool isPage(const httpcall::HttpAnswer &answer);

// Whose page it is ("nginx", "Varnish"), where a web server, cache or proxy gave it by itself;
// empty where it is the store's, or does not say.
QByteArray webServerOf(const httpcall::HttpAnswer &answer);

// The store's report about an error of its own (oauth::reportIdIn), empty if it is no error or
// names none.
QByteArray reportIdOf(const httpcall::HttpAnswer &answer);

// What an answer other than success means whose body names no objection of the store's: a redirect,
// a page, a guard, a web server's own error; Unknown for an error of the store's, Refused for any
// other status.
oauth::Outcome outcomeWithoutWords(const httpcall::HttpAnswer &answer);

} // namespace latchkey::commerce

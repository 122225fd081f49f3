// SPDX-License-Identifier: Apache-2.0
// Host and port inside the base string URI, a rule for each way stores write them.
#pragma once

#include "web/Url.h"

namespace latchkey::oauth {

// RFC 5849 §3.4.1.2 and laminas-uri: host in lower case, the scheme's default port left out.
QByteArray hostInLowerCaseWithoutDefaultPort(const web::UrlParts &url);

// Zend_Uri_Http: the same, and an IPv6 literal loses its brackets.
QByteArray hostInLowerCaseWithoutBrackets(const web::UrlParts &url);

// Commerce 2.4.8 and newer: the Host header as it came, for which the URL's spelling stands here.
QByteArray hostAsReceived(const web::UrlParts &url);

} // namespace latchkey::oauth

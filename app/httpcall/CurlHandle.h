// SPDX-License-Identifier: Apache-2.0
// libcurl's handles, and what is the same for all of our calls.
#pragma once

#include "httpcall/HttpCall.h"
#include "httpcall/HttpCallProblem.h"

#include <curl/curl.h>

#include <QByteArray>

#include <memory>

namespace latchkey::httpcall {

struct EasyDeleter
{
    void operator()(CURL *easy) const { curl_easy_cleanup(easy); }
};
struct MultiDeleter
{
    void operator()(CURLM *multi) const { curl_multi_cleanup(multi); }
};
using CurlEasy = std::unique_ptr<CURL, EasyDeleter>;
using CurlMulti = std::unique_ptr<CURLM, MultiDeleter>;

// Before anything of libcurl's; any number of times, from any thread.
void initCurl();

// Where it goes, octet for octet, and nowhere else: no redirect, no netrc, HTTP/1.1, TLS 1.2 and
// newer, verified.
void setCommonOptions(CURL *easy, const QByteArray &url);

// A connection never used before, so libcurl has no reason to send again on another.
void useOwnConnection(CURL *easy);

// The parts of a call that took `total`, also of one that did not get far.
HttpTimings timingsOf(CURL *easy, std::chrono::microseconds total);

// How many octets of a body came, as they were on the wire.
qint64 bodyBytesReceived(CURL *easy);

// Whether the peer has closed the connection, and nothing of what it sent is unread.
bool hasPeerClosed(curl_socket_t socket);

// What libcurl knows of how a call ended, by `end.curlCode`; `curlText` is its error buffer.
void askAboutEnd(CURL *easy, const char *curlText, CallEnd &end);

} // namespace latchkey::httpcall

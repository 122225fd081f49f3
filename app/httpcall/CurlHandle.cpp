// SPDX-License-Identifier: Apache-2.0
#include "httpcall/CurlHandle.h"

#include <algorithm>
#include <mutex>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <cerrno>
#include <sys/socket.h>
#endif

namespace latchkey::httpcall {

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

microseconds moment(CURL *easy, CURLINFO info)
{
    curl_off_t value = 0;
    curl_easy_getinfo(easy, info, &value);
    return microseconds(value);
}

} // namespace

void initCurl()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

void setCommonOptions(CURL *easy, const QByteArray &url)
{
    curl_easy_setopt(easy, CURLOPT_URL, url.constData());
    curl_easy_setopt(easy, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_NETRC, CURL_NETRC_IGNORED);
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    // cancelling does not wait for a name look-up that hangs
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
#ifdef Q_OS_WIN
    curl_easy_setopt(easy, CURLOPT_SSL_OPTIONS, CURLSSLOPT_NATIVE_CA);
#endif
    curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
}

void useOwnConnection(CURL *easy)
{
    curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, 1L);
}

// libcurl counts every moment from the start; a part is the way from one to the next.
HttpTimings timingsOf(CURL *easy, microseconds total)
{
    HttpTimings times;
    times.total = total;
    if (easy == nullptr) {
        return times;
    }
    const microseconds found = moment(easy, CURLINFO_NAMELOOKUP_TIME_T);
    const microseconds connected = moment(easy, CURLINFO_CONNECT_TIME_T);
    const microseconds secured = moment(easy, CURLINFO_APPCONNECT_TIME_T);
    const microseconds sending = moment(easy, CURLINFO_PRETRANSFER_TIME_T);
    const microseconds answered = moment(easy, CURLINFO_STARTTRANSFER_TIME_T);
    times.dns = found;
    times.connect = std::max(0us, connected - found);
    times.tls = std::max(0us, secured - connected);
    times.wait = std::max(0us, answered - sending);
    times.receive = answered > 0us ? std::max(0us, total - answered) : 0us;
    return times;
}

qint64 bodyBytesReceived(CURL *easy)
{
    curl_off_t octets = 0;
    if (easy != nullptr) {
        curl_easy_getinfo(easy, CURLINFO_SIZE_DOWNLOAD_T, &octets);
    }
    return octets;
}

// libcurl's sockets do not block.
bool hasPeerClosed(curl_socket_t socket)
{
    if (socket == CURL_SOCKET_BAD) {
        return false;
    }
    char next = 0;
    const auto there = ::recv(socket, &next, 1, MSG_PEEK);
#ifdef Q_OS_WIN
    return there == 0 || (there < 0 && ::WSAGetLastError() != WSAEWOULDBLOCK);
#else
    return there == 0 || (there < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR);
#endif
}

void askAboutEnd(CURL *easy, const char *curlText, CallEnd &end)
{
    if (easy != nullptr) {
        curl_easy_getinfo(easy, CURLINFO_OS_ERRNO, &end.osError);
        curl_easy_getinfo(easy, CURLINFO_HTTP_CONNECTCODE, &end.proxyStatus);
    }
    end.curlText = QString::fromUtf8(
        curlText[0] != 0 ? curlText : curl_easy_strerror(static_cast<CURLcode>(end.curlCode)));
}

} // namespace latchkey::httpcall

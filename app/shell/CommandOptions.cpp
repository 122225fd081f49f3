// SPDX-License-Identifier: Apache-2.0
#include "shell/CommandOptions.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace latchkey::shell {

namespace {

// curl 8
const QSet<QString> &ofCurl()
{
    static const QStringList names =
        QStringLiteral(
            "abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers "
            "config connect-timeout connect-to continue-at cookie cookie-jar "
            "create-file-mode crlfile curves data data-ascii data-binary data-raw "
            "data-urlencode delegation dns-interface dns-ipv4-addr dns-ipv6-addr "
            "dns-servers doh-url dump-header ech egd-file engine etag-compare etag-save "
            "expect100-timeout form form-string ftp-account ftp-alternative-to-user "
            "ftp-method ftp-port ftp-ssl-ccc-mode happy-eyeballs-timeout-ms "
            "haproxy-clientip header hostpubmd5 hostpubsha256 hsts interface ip-tos "
            "ipfs-gateway json keepalive-cnt keepalive-time key key-type knownhosts krb "
            "libcurl limit-rate local-port login-options mail-auth mail-from mail-rcpt "
            "max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output "
            "output-dir parallel-max pass pinnedpubkey preproxy proto proto-default "
            "proto-redir proxy proxy-cacert proxy-capath proxy-cert proxy-cert-type "
            "proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass "
            "proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers proxy-tlsauthtype "
            "proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey quote random-file "
            "range rate referer request request-target resolve retry retry-delay "
            "retry-max-time sasl-authzid service-name sigalgs socks4 socks4a socks5 "
            "socks5-gssapi-service socks5-hostname speed-limit speed-time ssl-sessions "
            "stderr telnet-option tftp-blksize time-cond tls-max tls13-ciphers "
            "tlsauthtype tlspassword tlsuser trace trace-ascii trace-config unix-socket "
            "upload-file upload-flags url url-query user user-agent variable "
            "vlan-priority write-out")
            .split(QLatin1Char(' '));
    static const QSet<QString> set(names.cbegin(), names.cend());
    return set;
}

// wget 1.24
const QSet<QString> &ofWget()
{
    static const QStringList names =
        QStringLiteral(
            "accept append-output base body-data body-file ca-certificate certificate "
            "connect-timeout cut-dirs directory-prefix dns-timeout domains exclude-directories "
            "execute header http-password http-user input-file level limit-rate load-cookies "
            "max-redirect method output-document output-file password post-data post-file "
            "private-key progress quota read-timeout referer reject save-cookies timeout "
            "tries user user-agent wait waitretry")
            .split(QLatin1Char(' '));
    static const QSet<QString> set(names.cbegin(), names.cend());
    return set;
}

// HTTPie 3
const QSet<QString> &ofHttpie()
{
    static const QStringList names =
        QStringLiteral(
            "auth auth-type boundary cert cert-key ciphers default-scheme format-options "
            "max-headers max-redirects output pretty print proxy raw response-charset "
            "response-mime session session-read-only ssl style timeout verify")
            .split(QLatin1Char(' '));
    static const QSet<QString> set(names.cbegin(), names.cend());
    return set;
}

bool isCurl(const QString &program)
{
    return program == QLatin1String("curl");
}

bool isWget(const QString &program)
{
    return program == QLatin1String("wget");
}

} // namespace

QString optionName(const QString &program, QChar letter)
{
    static const QHash<QChar, QString> names{
        {u'X', QStringLiteral("request")}, {u'd', QStringLiteral("data")},
        {u'F', QStringLiteral("form")},    {u'G', QStringLiteral("get")},
        {u'I', QStringLiteral("head")},    {u'T', QStringLiteral("upload-file")},
        {u'H', QStringLiteral("header")},  {u'K', QStringLiteral("config")},
        {u':', QStringLiteral("next")},
    };
    if (isWget(program)) {
        return letter == u'i' ? QStringLiteral("input-file") : QString();
    }
    return isCurl(program) ? names.value(letter) : QString();
}

bool takesArgument(const QString &program, QChar letter)
{
    const QStringView letters = isCurl(program)   ? u"AbcCdDeEFHKmoPQrtTuUwxXyYz"
                                : isWget(program) ? u"aABDeiIloOPQRtTUwX"
                                                  : u"aAops";
    return letters.contains(letter);
}

bool takesArgument(const QString &program, const QString &name)
{
    return (isCurl(program) ? ofCurl() : isWget(program) ? ofWget() : ofHttpie()).contains(name);
}

} // namespace latchkey::shell

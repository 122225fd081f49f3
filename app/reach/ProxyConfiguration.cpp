// SPDX-License-Identifier: Apache-2.0
#include "reach/ProxyConfiguration.h"

#include "reach/Text.h"
#include "web/Origin.h"
#include "web/Url.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace latchkey::reach {

namespace {

struct Proxy
{
    const char *name;
    bool isTried;
    const char *where; // translatable
    // %1: the socket here, %2: the callback's path, %3: the name in its URL (with a port that is
    // not the scheme's), %4: scheme, name and port, %5: the path as a regular expression, %6: the
    // port, %7: the name alone
    const char *text;
};

// nginx keeps the name with its port only in $http_host. All of them hand on the name as it came;
// headers that tell where a call comes from are of no use here.
constexpr std::array proxies = {
    Proxy{"nginx", true,
          QT_TRANSLATE_NOOP("Reach", "Into the server block of %1, then: nginx -s reload"),
          "location = %2 {\n"
          "    proxy_pass http://%1;\n"
          "    proxy_set_header Host $http_host;\n"
          "    proxy_set_header Connection close;\n"
          "    client_max_body_size 16k;\n"
          "}\n"},
    Proxy{"caddy", true,
          QT_TRANSLATE_NOOP("Reach", "Into the Caddyfile (it gets the certificate for %1 by "
                                     "itself), then: caddy reload"),
          "%4 {\n"
          "    handle %2 {\n"
          "        reverse_proxy %1\n"
          "    }\n"
          "    handle {\n"
          "        respond 404\n"
          "    }\n"
          "}\n"},
    Proxy{"cloudflared", false,
          QT_TRANSLATE_NOOP("Reach", "The ingress of a tunnel's config.yml, with %1 routed to the "
                                     "tunnel; then: cloudflared tunnel run"),
          "ingress:\n"
          "  - hostname: %7\n"
          "    path: %5\n"
          "    service: http://%1\n"
          "  - service: http_status:404\n"},
    Proxy{"ngrok", false, QT_TRANSLATE_NOOP("Reach", "In a terminal, with %1 as your own domain"),
          "ngrok http --url=%4 %1\n"},
    Proxy{"tailscale", false,
          QT_TRANSLATE_NOOP("Reach", "In a terminal; %1 is this computer's name there"),
          "tailscale funnel --bg --https=%6 --set-path=%2 http://%1%2\n"},
};

// In one go, so that nothing in a value counts as a place. Not QString::arg(): that warns of values
// that a text has no place for.
QString filled(const char *text, const QStringList &values)
{
    QString whole;
    for (const char *at = text; *at != '\0'; ++at) {
        if (*at == '%') {
            whole += values.at(*++at - '1');
        } else {
            whole += QLatin1Char(*at);
        }
    }
    return whole;
}

} // namespace

QList<QByteArray> proxyNames()
{
    QList<QByteArray> names;
    for (const Proxy &proxy : proxies) {
        names.append(proxy.name);
    }
    return names;
}

std::optional<QString> proxyConfiguration(const QByteArray &proxy,
                                          const integrations::Integration &integration)
{
    const auto *const found = std::find_if(
        proxies.begin(), proxies.end(), [&proxy](const Proxy &each) { return proxy == each.name; });
    const QByteArray url = integrations::callbackUrl(integration, 0);
    const auto origin = web::originOf(url);
    const auto parts = web::splitUrl(url);
    if (found == proxies.end() || !origin || !parts) {
        return {};
    }
    const QString path = QString::fromLatin1(parts->path.toByteArray());
    const QString text = QString::fromLatin1(origin->text());
    QString said = QStringLiteral("# ") +
                   Text::tr(found->where).arg(QString::fromLatin1(origin->host)) +
                   QLatin1Char('\n');
    if (!found->isTried) {
        said += QStringLiteral("# ") +
                Text::tr("Not tried by us: written from its documentation.") + QLatin1Char('\n');
    }
    return said + filled(found->text,
                         {QStringLiteral("127.0.0.1:%1").arg(integration.way.port), path,
                          text.mid(origin->scheme.size() + 3), text,
                          QLatin1Char('^') + QRegularExpression::escape(path) + QLatin1Char('$'),
                          QString::number(origin->port), QString::fromLatin1(origin->host)});
}

} // namespace latchkey::reach

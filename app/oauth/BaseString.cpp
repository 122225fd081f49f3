// SPDX-License-Identifier: Apache-2.0
#include "oauth/BaseString.h"

#include "web/Encoding.h"

#include <algorithm>

namespace latchkey::oauth {

namespace {

// Writes into an array made large enough once: this is where most of the time of signing goes.
class Writer
{
public:
    explicit Writer(qsizetype room)
        : m_out(room, Qt::Uninitialized)
        , m_to(m_out.data())
    {}

    void plain(QByteArrayView octets) { m_to = std::copy(octets.begin(), octets.end(), m_to); }
    void encode(QByteArrayView octets) { m_to = web::writePercentEncoded(m_to, octets); }
    void encodeTwice(QByteArrayView octets) { m_to = web::writePercentEncoded(m_to, octets, 2); }

    QByteArray take()
    {
        m_out.truncate(m_to - m_out.constData());
        return std::move(m_out);
    }

private:
    QByteArray m_out;
    char *m_to;
};

// RFC 5849 §3.4.1.3.2, the whole encoded once more as §3.4.1.1 says.
void write(Writer &out, const CollectedParameters &parameters)
{
    bool first = true;
    for (const CollectedParameter &parameter : parameters.all) {
        if (!parameter.isSigned) {
            continue;
        }
        if (!first) {
            out.plain("%26");
        }
        first = false;
        out.encodeTwice(parameter.name);
        out.plain("%3D");
        out.encodeTwice(parameter.value);
    }
}

qsizetype roomFor(const CollectedParameters &parameters)
{
    qsizetype octets = 0;
    for (const CollectedParameter &parameter : parameters.all) {
        octets += parameter.name.size() + parameter.value.size();
    }
    return web::roomForEncoded(octets, 2) + 6 * qsizetype(parameters.all.size());
}

} // namespace

Result<QByteArray> baseString(const Dialect &dialect, const RequestToSign &request)
{
    const auto url = web::splitUrl(request.url);
    if (!url) {
        return failure(url.error());
    }
    if (const auto accepted = dialect.accepts(*url); !accepted) {
        return failure(accepted.error());
    }
    const auto path = dialect.path(url->path);
    if (!path) {
        return failure(path.error());
    }
    CollectedParameters parameters;
    if (const auto collected = dialect.parameters(request, *url, parameters); !collected) {
        return failure(collected.error());
    }
    dialect.order(parameters);

    const QByteArray method = request.method.toUpper();
    const QByteArray origin = web::schemeOf(*url) + "://" + dialect.authority(*url);
    Writer out(web::roomForEncoded(method.size() + origin.size() + path->size()) + 2 +
               roomFor(parameters));
    out.encode(method);
    out.plain("&");
    out.encode(origin);
    out.encode(*path);
    out.plain("&");
    write(out, parameters);
    return out.take();
}

} // namespace latchkey::oauth

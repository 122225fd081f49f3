// SPDX-License-Identifier: Apache-2.0
#include "oauth/BaseString.h"

#include "web/Encoding.h"

#include <algorithm>

namespace latchkey::oauth {

namespace {

// Most names and values need no encoding and share what they were.
QByteArray encoded(const QByteArray &octets)
{
    return web::isAllUnreserved(octets) ? octets : web::percentEncode(octets);
}

void encodeAll(CollectedParameters &parameters)
{
    size_t place = 0;
    for (CollectedParameter &parameter : parameters) {
        parameter.encodedName = encoded(parameter.name);
        parameter.encodedValue = encoded(parameter.value);
        parameter.place = place++;
    }
}

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
    for (const CollectedParameter &parameter : parameters) {
        if (!parameter.isSigned) {
            continue;
        }
        if (!first) {
            out.plain("%26");
        }
        first = false;
        out.encode(parameter.encodedName);
        out.plain("%3D");
        out.encode(parameter.encodedValue);
    }
}

qsizetype roomFor(const CollectedParameters &parameters)
{
    qsizetype room = 0;
    for (const CollectedParameter &parameter : parameters) {
        room += 3 * (parameter.encodedName.size() + parameter.encodedValue.size()) + 6;
    }
    return room;
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
    auto parameters = dialect.parameters(request, *url);
    if (!parameters) {
        return failure(parameters.error());
    }
    encodeAll(*parameters);
    dialect.order(*parameters);

    const QByteArray method = request.method.toUpper();
    const QByteArray origin = web::schemeOf(*url) + "://" + dialect.authority(*url);
    Writer out(3 * (method.size() + origin.size() + path->size()) + 2 + roomFor(*parameters));
    out.encode(method);
    out.plain("&");
    out.encode(origin);
    out.encode(*path);
    out.plain("&");
    write(out, *parameters);
    return out.take();
}

} // namespace latchkey::oauth

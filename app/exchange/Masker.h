// SPDX-License-Identifier: Apache-2.0
// What must not be seen, taken out of what goes over the wire before anything is kept of it
// (THREATS 16).
#pragma once

#include "base/Secret.h"
#include "exchange/SecretNames.h"
#include "web/HttpHeader.h"

#include <QByteArray>
#include <QList>

namespace latchkey::exchange {

// Thread-safe: it is never changed.
class Masker
{
public:
    // `key` is the log's own: the same value has the same fingerprint under the same key alone.
    explicit Masker(Secret key);

    // "•••" and a fingerprint, eight characters of base32, where nobody could guess the value;
    // "•••" alone for whatever a person may have chosen: that could be tried out.
    QByteArray mark(QByteArrayView value) const;

    // A text of anybody's without what has the shape of a secret (long runs of letters and digits
    // that are no word) and without addresses of e-mail. Capital and small letters without a digit
    // count as words: one in seventy values of 24 such letters stays, as class names have to.
    QByteArray text(QByteArrayView foreign) const;

    // A URL, absolute or from its path on: no user information, no keys (Admin's behind "/key/"),
    // of success_call_back the origin alone, no value that is secret or tells of a customer by its
    // name or by what stands beside it ("[field]=email&[value]=…"); everything else as by text().
    // Of one that is longer than 8 KiB the beginning.
    QByteArray url(QByteArrayView url) const;

    // A URL of the store's API as url(), but of what a program calls no value: up to the API's
    // version as it stands, from there on `route`, "/V1/products/:sku", and of a query the names.
    // Where `route` is not known (no path), ":…" for each part that is no word of letters alone.
    QByteArray routeUrl(QByteArrayView url, QByteArrayView route) const;

    // "/<key>/callback", "/<key>/progress/<session>": every part but the second is a key.
    QByteArray ownTarget(QByteArrayView target) const;

    // Values only of header fields that are known to be harmless, as by text(); of Authorization
    // its scheme, and of OAuth the parameters that are no secrets; of cookies nothing.
    QList<web::HttpHeader> headers(const QList<web::HttpHeader> &headers) const;

    // A form of OAuth's: the names of its fields, and of their values what the log may have. Empty
    // where it is no such form.
    QByteArray form(QByteArrayView body) const;

private:
    QByteArray path(QByteArrayView path) const;
    QByteArray query(QByteArrayView query) const;
    QByteArray names(QByteArrayView query) const;
    QByteArray queryValue(const QByteArray &name, QByteArrayView value, bool isTold) const;
    QByteArray credentials(QByteArrayView value) const;
    QByteArray withoutRuns(QByteArrayView foreign) const;
    // The beginning, and "…" where it is longer.
    static QByteArray cut(QByteArray value, qsizetype longest);

    Secret m_key;
};

} // namespace latchkey::exchange

// SPDX-License-Identifier: Apache-2.0
#include "documents/TextEncoding.h"

#include <QStringConverter>

namespace latchkey::documents {

QByteArray utf8Of(QByteArrayView content)
{
    const auto encoding = QStringConverter::encodingForData(content);
    if (!encoding) {
        return content.toByteArray();
    }
    QStringDecoder decoder(*encoding); // takes the mark away
    const QString text = decoder.decode(content);
    return text.toUtf8();
}

} // namespace latchkey::documents

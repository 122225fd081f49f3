// SPDX-License-Identifier: Apache-2.0
#include "system/NativePath.h"

#include <QFile>

namespace latchkey::system {

std::filesystem::path nativePath(const QString &text)
{
#ifdef Q_OS_WIN
    return std::filesystem::path(text.toStdWString());
#else
    return std::filesystem::path(QFile::encodeName(text).toStdString());
#endif
}

QString textOfPath(const std::filesystem::path &path)
{
#ifdef Q_OS_WIN
    return QString::fromStdWString(path.generic_wstring());
#else
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
#endif
}

} // namespace latchkey::system

// SPDX-License-Identifier: Apache-2.0
#include "base/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace latchkey {

namespace {

bool install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, name, QStringLiteral("_"), folder)) {
        return QCoreApplication::installTranslator(translator);
    }
    delete translator;
    return false;
}

} // namespace

QStringList languages()
{
    return {QStringLiteral("de"), QStringLiteral("en")};
}

bool speaks(const QString &language)
{
    return languages().contains(QLocale(language).name().section(QLatin1Char('_'), 0, 0));
}

void speak(const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    if (!language.isEmpty()) {
        QLocale::setDefault(locale);
    }
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    const QString own = QStringLiteral(":/latchkey/translations");
    if (!install(locale, QStringLiteral("latchkey"), own)) {
        install(QLocale(QLocale::English), QStringLiteral("latchkey"), own); // "1 minute"
    }
}

} // namespace latchkey

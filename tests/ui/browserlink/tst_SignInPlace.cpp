// SPDX-License-Identifier: Apache-2.0
// Where Adobe signs people in, and where only the name looks like it.
#include "Program.h"
#include "ui/browserlink/SignInPlace.h"

#include <QTest>

using namespace latchkey;

class tst_SignInPlace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void adobesAreKnown_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<bool>("isAdobes");
        const auto row = [](const char *url, bool isAdobes) {
            QTest::newRow(url) << QByteArray(url) << isAdobes;
        };
        row("https://ims-na1.adobelogin.com/ims/authorize/v2", true);
        row("https://adobelogin.com/", true);
        row("https://auth.services.adobe.com/en_US/index.html", true);
        row("https://eu.auth.services.adobe.com/", true);
        row("http://ims-na1.adobelogin.com/", false);
        row("https://adobelogin.com.evil.example/", false);
        row("https://notadobelogin.com/", false);
        row("https://services.adobe.com/", false);
        row("https://www.adobe.com/", false);
        row("https://shop.example/adobelogin.com", false);
    }
    void adobesAreKnown()
    {
        QFETCH(const QByteArray, url);
        QFETCH(const bool, isAdobes);
        QCOMPARE(ui::isAdobeSignIn(web::originOf(url).value()), isAdobes);
    }
};

LATCHKEY_TEST(tst_SignInPlace)
#include "tst_SignInPlace.moc"

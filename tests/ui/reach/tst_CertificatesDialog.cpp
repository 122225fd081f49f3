// SPDX-License-Identifier: Apache-2.0
// Certificates made, brought and removed in the window, and what the stores' servers need for that.
#include "Program.h"
#include "session/CallWays.h"
#include "tls/MadeIdentity.h"
#include "ui/TestSession.h"
#include "ui/look/FieldHint.h"
#include "ui/reach/CertificateImport.h"
#include "ui/reach/CertificatesDialog.h"
#include "ui/reach/ServedHostDialog.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;

namespace {

struct Desk
{
    Desk() { dialog.show(); }

    QPushButton *button(const char *words, const QWidget *in) const
    {
        for (QPushButton *each : in->findChildren<QPushButton *>()) {
            if (each->text().contains(QLatin1String(words))) {
                return each;
            }
        }
        qFatal("no such button: %s", words);
    }
    void click(const char *words) const { button(words, &dialog)->click(); }

    // Keeps one that is made for the host, and ends in so many days.
    void keep(const char *host, int daysLeft) const
    {
        tls::CertificateShelf shelf(it->profile().folder(), it->secrets().store());
        const auto served = tls::servedHost(QString::fromLatin1(host));
        const QDateTime made =
            QDateTime::currentDateTimeUtc().addDays(daysLeft - tls::daysOfValidity);
        bool isKept = false;
        shelf.keep(*served, *tls::makeIdentity(*served, made),
                   [&isKept](const Result<void> &kept) { isKept = kept.has_value(); });
        [&] {
            QTRY_VERIFY(isKept);
        }();
    }

    QString shown() const
    {
        QStringList texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisible()) {
                texts.append(label->text());
            }
        }
        return texts.join(QLatin1Char('\n'));
    }

    tests::TestSession it;
    ui::CertificatesDialog dialog{*it};
    QListWidget *list = dialog.findChild<QListWidget *>();
    QPlainTextEdit *command = dialog.findChild<QPlainTextEdit *>();
};

// A key with a passphrase and its certificate for 192.0.2.7, made by the openssl program.
bool makeFiles(const QString &key, const QString &certificate)
{
    QProcess openssl;
    QSignalSpy finished(&openssl, &QProcess::finished);
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("rsa:2048"), QStringLiteral("-passout"),
                   QStringLiteral("pass:open sesame"), QStringLiteral("-days"),
                   QStringLiteral("60"), QStringLiteral("-subj"), QStringLiteral("/CN=desk"),
                   QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:192.0.2.7"),
                   QStringLiteral("-keyout"), key, QStringLiteral("-out"), certificate});
    return finished.wait(30'000) && openssl.exitCode() == 0;
}

} // namespace

class tst_CertificatesDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneThatIsMadeComesWithItsCommand()
    {
        Desk desk;
        QSignalSpy changed(&desk.dialog, &ui::CertificatesDialog::changed);
        QVERIFY(!desk.command->isVisible());
        desk.click("Make one");
        auto *asks = desk.dialog.findChild<ui::ServedHostDialog *>();
        auto *address = asks->findChild<QComboBox *>();
        address->setEditText(QStringLiteral("*.example.com"));
        desk.button("Make it", asks)->click();
        QVERIFY(!asks->findChild<ui::FieldHint *>()->text().isEmpty());
        address->setEditText(QStringLiteral("192.0.2.7"));
        desk.button("Make it", asks)->click();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(desk.list->count(), 1);
        QVERIFY(desk.list->item(0)->text().startsWith(QLatin1String("192.0.2.7\n")));
        QVERIFY(desk.command->toPlainText().contains(QLatin1String("update-ca-certificates")));
        QVERIFY(desk.command->toPlainText().contains(QLatin1String("BEGIN CERTIFICATE")));
        for (QComboBox *box : desk.dialog.findChildren<QComboBox *>()) {
            box->setCurrentIndex(1);
        }
        QVERIFY(desk.command->toPlainText().contains(QLatin1String("update-ca-trust")));
    }

    void oneThatEndsSoonSaysSoAndCanBeRenewed()
    {
        Desk desk;
        desk.keep("192.0.2.7", 12);
        ui::CertificatesDialog dialog(*desk.it);
        dialog.show();
        const auto warned = [&dialog] {
            for (const QLabel *label : dialog.findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(QLatin1String(" ends on "))) {
                    return true;
                }
            }
            return false;
        };
        QVERIFY(warned());
        QSignalSpy changed(&dialog, &ui::CertificatesDialog::changed);
        desk.button("Renew", &dialog)->click();
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(!warned());
    }

    void whatIsRemovedIsToldHowToBeDistrusted()
    {
        Desk desk;
        desk.keep("192.0.2.7", 300);
        ui::CertificatesDialog dialog(*desk.it);
        dialog.show();
        desk.button("Remove", &dialog)->click();
        QSignalSpy changed(&dialog, &ui::CertificatesDialog::changed);
        QWidget *question = QApplication::activeModalWidget();
        QVERIFY(question != nullptr);
        question->findChild<QPushButton *>(QStringLiteral("goOn"))->click();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(dialog.findChild<QListWidget *>()->count(), 0);
        const QString command = dialog.findChild<QPlainTextEdit *>()->toPlainText();
        QVERIFY2(command.startsWith(QLatin1String("sudo rm ")), qPrintable(command));
        QVERIFY(dialog.findChild<QPlainTextEdit *>()->isVisible());
    }

    void aPassphraseIsAskedForWhereTheKeyHasOne()
    {
        Desk desk;
        const QString key = desk.it.place.filePath(QStringLiteral("key.pem"));
        const QString certificate = desk.it.place.filePath(QStringLiteral("cert.pem"));
        if (!makeFiles(key, certificate)) {
            QSKIP("no openssl");
        }
        QFile(key).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        desk.click("Import");
        auto *asks = desk.dialog.findChild<ui::CertificateImport *>();
        auto *take = desk.button("Check and keep", asks);
        QVERIFY(!take->isEnabled());
        asks->findChild<QComboBox *>()->setEditText(QStringLiteral("192.0.2.8"));
        asks->certificate()->setText(certificate);
        asks->key()->setText(key);
        const auto passphrase = [asks] {
            for (QLineEdit *edit : asks->findChildren<QLineEdit *>()) {
                if (edit->echoMode() == QLineEdit::Password) {
                    return edit;
                }
            }
            qFatal("no field for a passphrase");
        };
        take->click();
        QVERIFY(passphrase()->isVisible());
        passphrase()->setText(QStringLiteral("open sesame"));
        take->click();
        const auto hints = asks->findChildren<ui::FieldHint *>();
        QVERIFY(std::any_of(hints.begin(), hints.end(),
                            [](const ui::FieldHint *hint) { return !hint->text().isEmpty(); }));
        QCOMPARE(desk.list->count(), 0); // it is for another address
        asks->findChild<QComboBox *>()->setEditText(QStringLiteral("192.0.2.7"));
        QSignalSpy changed(&desk.dialog, &ui::CertificatesDialog::changed);
        take->click();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(desk.list->count(), 1);
        QVERIFY(!desk.command->isVisible()); // its own issuer is known to servers, or to the person
    }

    void aWayIsToldOfItsCertificate()
    {
        const Desk desk;
        integrations::Integration its;
        its.way.kind = integrations::WayKind::Bind;
        its.way.address = "192.0.2.7";
        its.way.url = "https://192.0.2.7:24711";
        const session::CallWays &ways = desk.it->callWays();
        QVERIFY(ways.certificateTrouble(its).contains(QLatin1String("no certificate")));
        desk.keep("192.0.2.7", 300);
        QCOMPARE(ways.certificateTrouble(its), QString());
        desk.keep("192.0.2.7", 12);
        QVERIFY(ways.certificateTrouble(its).contains(QLatin1String("ends on")));
        its.way.url = "http://172.17.0.1:24711";
        QCOMPARE(ways.certificateTrouble(its), QString());
    }
};

LATCHKEY_TEST(tst_CertificatesDialog)
#include "tst_CertificatesDialog.moc"

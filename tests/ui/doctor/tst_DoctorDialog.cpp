// SPDX-License-Identifier: Apache-2.0
// The signature doctor's dialog: what a person pastes, and what is said about it.
#include "Program.h"

#include "base/Secret.h"
#include "oauth/BaseString.h"
#include "oauth/Signature.h"
#include "ui/doctor/DoctorAnswer.h"
#include "ui/doctor/DoctorDialog.h"
#include "web/Encoding.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTextEdit>
#include <QtTest>

using namespace latchkey;
using namespace latchkey::ui;

namespace {

const Secret consumerSecret("cs2k4n6p8r0t2v4x6z8b0d2f4h6j8m0q");
const Secret tokenSecret("ts0k2n4p6r8t0v2x4z6b8d0f2h4j6m8q");

// Signed as the store does it, but for the token's secret.
QString requestSignedWith(const Secret &token)
{
    oauth::RequestToSign request{
        "GET", "https://shop.example/rest/V1/products?a=b%20c", {}, {}, {}};
    request.protocol = {{"oauth_consumer_key", "ck3k5n7p9r1t3v5x7z9b1d3f5h7j9m1q"},
                        {"oauth_token", "tk1k3n5p7r9t1v3x5z7b9d1f3h5j7m9q"},
                        {"oauth_nonce", "uZ3gJcyUDeq"},
                        {"oauth_timestamp", "1700000000"},
                        {"oauth_signature_method", "HMAC-SHA256"}};
    const auto base = oauth::baseString(oauth::native(), request);
    const QByteArray signature =
        oauth::signature(oauth::SignatureMethod::HmacSha256, *base, consumerSecret, token);
    QByteArray text = "GET " + request.url + "\nAuthorization: OAuth ";
    for (const auto &[name, value] : request.protocol) {
        text += name + "=\"" + value + "\", ";
    }
    return QString::fromLatin1(text + "oauth_signature=\"" + web::percentEncode(signature) + '"');
}

QString allText(const QWidget &widget)
{
    QString text;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        text += label->isVisibleTo(&widget) ? label->text() + u'\n' : QString();
    }
    return text.remove(QChar(0x200b));
}

} // namespace

class tst_DoctorDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMistakeIsNamedWithItsBaseString();
    void aRightSignatureIsSaidToBeRight();
    void whatIsNoRequestIsSaidAtTheField();
    void nothingStaysAfterClosing();
    void theCopyHoldsNoSecret();
    void everythingThatIsSaidIsShownOnce();
    void examiningKeepsTheFocus();
    void theAnswerComesIntoSight();
    void whatIsKnownOfALoggedCallCountsForThatAlone();
};

void tst_DoctorDialog::aMistakeIsNamedWithItsBaseString()
{
    DoctorDialog dialog;
    dialog.show();
    QSignalSpy answered(&dialog, &DoctorDialog::answered);

    dialog.examine(requestSignedWith(Secret()), consumerSecret, tokenSecret);

    QVERIFY(answered.wait());
    QVERIFY(allText(dialog).contains(QLatin1String("token's secret is missing")));
    const auto *base = dialog.findChild<QTextEdit *>();
    QVERIFY(base->toPlainText().contains(QLatin1String("a%3Db%2520c")));
    QVERIFY(base->toPlainText().contains(QLatin1String("From the query: a=b c")));
}

void tst_DoctorDialog::aRightSignatureIsSaidToBeRight()
{
    DoctorDialog dialog;
    dialog.show();
    QSignalSpy answered(&dialog, &DoctorDialog::answered);

    dialog.examine(requestSignedWith(tokenSecret), consumerSecret, tokenSecret);

    QVERIFY(answered.wait());
    QVERIFY(allText(dialog).contains(QLatin1String("The signature is right")));
}

void tst_DoctorDialog::whatIsNoRequestIsSaidAtTheField()
{
    DoctorDialog dialog;
    dialog.show();

    dialog.examine(QStringLiteral("it does not work"), {}, {});

    QVERIFY(allText(dialog).contains(QLatin1String("No request was found")));
    QVERIFY(!dialog.findChild<DoctorAnswer *>()->isVisible());
}

void tst_DoctorDialog::nothingStaysAfterClosing()
{
    QPointer<DoctorDialog> dialog(new DoctorDialog);
    dialog->show();
    dialog->examine(requestSignedWith(tokenSecret), consumerSecret, tokenSecret);

    dialog->reject();

    QTRY_VERIFY(dialog.isNull());
}

void tst_DoctorDialog::theCopyHoldsNoSecret()
{
    DoctorDialog dialog;
    dialog.show();
    QSignalSpy answered(&dialog, &DoctorDialog::answered);
    dialog.examine(requestSignedWith(Secret()), consumerSecret, tokenSecret);
    QVERIFY(answered.wait());

    dialog.findChild<DoctorAnswer *>()->copyButton()->click();

    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(QLatin1String("What a store signs")));
    QVERIFY(!copied.contains(QLatin1String("cs2k4n6p")) &&
            !copied.contains(QLatin1String("ts0k2n4p")));
}

void tst_DoctorDialog::everythingThatIsSaidIsShownOnce()
{
    doctor::Diagnosis diagnosis;
    diagnosis.verdict = doctor::Verdict::Explained;
    diagnosis.mistakes = {{"one", QStringLiteral("It is so."), QStringLiteral("Do this."), {}}};
    diagnosis.explanation = QStringLiteral("This is why:\nIt is so. Do this.\nOr it is that.");
    DoctorAnswer answer;

    answer.show(diagnosis);

    const QString text = allText(answer);
    for (const char *each : {"This is why:", "It is so.", "Do this.", "Or it is that."}) {
        QCOMPARE(text.count(QLatin1String(each)), 1);
    }
}

void tst_DoctorDialog::theAnswerComesIntoSight()
{
    DoctorDialog dialog;
    dialog.resize(dialog.width(), dialog.minimumSizeHint().height() + 120);
    dialog.show();
    QSignalSpy answered(&dialog, &DoctorDialog::answered);
    dialog.examine(requestSignedWith(Secret("another")), consumerSecret, tokenSecret);
    QVERIFY(answered.wait());
    const auto labels = dialog.findChildren<QLabel *>();
    const auto said = std::find_if(labels.cbegin(), labels.cend(), [](const QLabel *each) {
        return each->text().startsWith(QStringLiteral("The signature is wrong"));
    });
    QVERIFY(said != labels.cend());
    QTRY_VERIFY(!(*said)->visibleRegion().isEmpty());
}

void tst_DoctorDialog::examiningKeepsTheFocus()
{
    DoctorDialog dialog;
    dialog.show();
    if (!QTest::qWaitForWindowActive(&dialog)) {
        QSKIP("no window comes to the front here");
    }
    dialog.findChild<QPlainTextEdit *>()->setPlainText(requestSignedWith(tokenSecret));
    const auto buttons = dialog.findChildren<QPushButton *>();
    QPushButton *examine = *std::find_if(buttons.cbegin(), buttons.cend(),
                                         [](const QPushButton *each) { return each->isDefault(); });
    examine->setFocus();
    QSignalSpy answered(&dialog, &DoctorDialog::answered);

    QTest::keyClick(examine, Qt::Key_Space);

    QVERIFY(answered.wait());
    QVERIFY(examine->hasFocus());
}

void tst_DoctorDialog::whatIsKnownOfALoggedCallCountsForThatAlone()
{
    const doctor::LogVerdict known{true, {"native"}, QStringLiteral("These tokens made it.")};
    DoctorDialog dialog;
    dialog.show();
    QSignalSpy answered(&dialog, &DoctorDialog::answered);
    dialog.explain(QStringLiteral("curl --request 'GET' --url 'https://shop.example/rest/V1/orders'"
                                  " --header 'Authorization: OAuth oauth_consumer_key="
                                  "\"CONSUMER_KEY\", oauth_token=\"ACCESS_TOKEN\", "
                                  "oauth_nonce=\"uZ3gJcyUDeq\", oauth_timestamp=\"1700000000\", "
                                  "oauth_signature_method=\"HMAC-SHA256\", "
                                  "oauth_signature=\"SIGNATURE\"'"),
                   "native");
    QVERIFY(answered.wait());
    QVERIFY(allText(dialog).contains(QLatin1String("nothing to compare")));

    dialog.judge(known);

    QVERIFY(answered.wait());
    QVERIFY(allText(dialog).contains(known.sentence));
    QVERIFY(!allText(dialog).contains(QLatin1String("nothing to compare")));

    dialog.examine(requestSignedWith(Secret()), consumerSecret, tokenSecret);
    QVERIFY(answered.wait());
    QVERIFY(!allText(dialog).contains(known.sentence));
    dialog.judge(known); // late: something else was pasted
    QVERIFY(!answered.wait(200));
    QVERIFY(allText(dialog).contains(QLatin1String("token's secret is missing")));
}

LATCHKEY_TEST(tst_DoctorDialog)
#include "tst_DoctorDialog.moc"

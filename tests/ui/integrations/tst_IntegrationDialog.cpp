// SPDX-License-Identifier: Apache-2.0
// Making and changing an integration with the keyboard.
#include "Program.h"
#include "ui/integrations/IntegrationDialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace latchkey;
using integrations::NewIntegration;
using ui::IntegrationDialog;

namespace {

// A dialog in front, and a person with a keyboard.
struct Typist
{
    explicit Typist(const std::optional<integrations::Integration> &it = {})
        : dialog(it ? new IntegrationDialog(*it) : new IntegrationDialog)
    {
        QObject::connect(dialog.get(), &IntegrationDialog::saveWanted, dialog.get(),
                         [this](const NewIntegration &wanted) { saved.append(wanted); });
        dialog->show();
        isInFront = QTest::qWaitForWindowActive(dialog.get());
    }

    // Where the cursor is; Tab after each text.
    void type(const QStringList &texts)
    {
        for (const QString &text : texts) {
            enter(text);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
    }

    // By the keys; what no keyboard has is pasted.
    static void enter(const QString &text)
    {
        if (QtPrivate::isAscii(text)) {
            QTest::keyClicks(QApplication::focusWidget(), text);
            return;
        }
        QApplication::clipboard()->setText(text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    }

    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    QPushButton *button() const { return dialog->findChild<QPushButton *>(QStringLiteral("save")); }

    QCheckBox *consent() const { return dialog->findChild<QCheckBox *>(); }

    // All text in the dialog that is no field's name.
    bool says(const QString &text) const
    {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    std::unique_ptr<IntegrationDialog> dialog;
    QList<NewIntegration> saved;
    bool isInFront = false;
};

integrations::Integration existing()
{
    integrations::Integration it;
    it.id = QStringLiteral("abcdefgh");
    it.name = QStringLiteral("Orders");
    it.email = QStringLiteral("ana@company.example");
    it.storeUrl = "http://shop.example/";
    it.allowsCleartext = true;
    it.adminUrl = "http://shop.example/admin_1a2b/";
    return it;
}

} // namespace

class tst_IntegrationDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nameAndStoreAreEnoughAndEnterCreates()
    {
        Typist person;
        QVERIFY(person.isInFront);
        QVERIFY(!person.button()->isEnabled());
        person.type({QStringLiteral("Orders")});
        QVERIFY(!person.button()->isEnabled());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("https://shop.example/"));
        QVERIFY(person.button()->isEnabled());
        person.press(Qt::Key_Return);
        QCOMPARE(person.saved.size(), 1);
        QCOMPARE(person.saved[0].name, QStringLiteral("Orders"));
        QCOMPARE(person.saved[0].storeUrl, QByteArray("https://shop.example/"));
        QVERIFY(!person.saved[0].allowsCleartext);
    }

    void everythingTypedIsWanted()
    {
        Typist person;
        QVERIFY(person.isInFront);
        person.type({QStringLiteral("Orders"), QStringLiteral("https://shop.example/"),
                     QStringLiteral("https://shop.example/admin_1/"),
                     QStringLiteral("ana@company.example")});
        QTest::mouseClick(person.button(), Qt::LeftButton);
        QCOMPARE(person.saved.size(), 1);
        QCOMPARE(person.saved[0].name, QStringLiteral("Orders"));
        QCOMPARE(person.saved[0].storeUrl, QByteArray("https://shop.example/"));
        QCOMPARE(person.saved[0].adminUrl, QByteArray("https://shop.example/admin_1/"));
        QCOMPARE(person.saved[0].email, QStringLiteral("ana@company.example"));
    }

    void enterDoesNothingBeforeItIsComplete()
    {
        Typist person;
        QVERIFY(person.isInFront);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Orders"));
        person.press(Qt::Key_Return);
        QCOMPARE(person.saved.size(), 0);
        QVERIFY(person.dialog->isVisible());
    }

    void escapeCloses()
    {
        Typist person;
        QVERIFY(person.isInFront);
        person.type({QStringLiteral("Orders"), QStringLiteral("https://shop.example/")});
        person.press(Qt::Key_Escape);
        QVERIFY(!person.dialog->isVisible());
        QCOMPARE(person.saved.size(), 0);
    }

    void aWrongFieldIsToldWhenItIsLeft_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<QString>("sentence");
        const QString name = QStringLiteral("Orders");
        const QString store = QStringLiteral("https://shop.example/");
        QTest::newRow("name of one letter")
            << QStringList{QStringLiteral("O"), store} << QStringLiteral("2 to 255");
        QTest::newRow("name that turns the text around")
            << QStringList{QStringLiteral("a\u202eb"), store} << QStringLiteral("visible");
        QTest::newRow("a query") << QStringList{name, QStringLiteral("https://shop.example/?x=1")}
                                 << QStringLiteral("leave out the “?”");
        QTest::newRow("a user name")
            << QStringList{name, QStringLiteral("https://ana@shop.example/")}
            << QStringLiteral("user name");
        QTest::newRow("impossible port")
            << QStringList{name, QStringLiteral("https://shop.example:99999/")}
            << QStringLiteral("not possible");
        QTest::newRow("Admin without a scheme")
            << QStringList{name, store, QStringLiteral("admin_1a2b")}
            << QStringLiteral("address of the store's Admin");
        QTest::newRow("Admin that runs a script")
            << QStringList{name, store, QStringLiteral("javascript:alert(1)")}
            << QStringLiteral("address of the store's Admin");
        QTest::newRow("e-mail") << QStringList{name, store, QString(), QStringLiteral("ana")}
                                << QStringLiteral("e-mail address");
    }
    void aWrongFieldIsToldWhenItIsLeft()
    {
        QFETCH(const QStringList, typed);
        QFETCH(const QString, sentence);
        Typist person;
        QVERIFY(person.isInFront);
        QVERIFY(!person.says(sentence));
        person.type(typed);
        QVERIFY(person.says(sentence));
        QVERIFY(!person.button()->isEnabled());
        person.press(Qt::Key_Return);
        QCOMPARE(person.saved.size(), 0);
    }

    void aCorrectedFieldIsForgiven()
    {
        Typist person;
        QVERIFY(person.isInFront);
        person.type({QStringLiteral("Orders")});
        QWidget *store = QApplication::focusWidget();
        QTest::keyClicks(store, QStringLiteral("https://shop.example/?"));
        QVERIFY(!person.says(QStringLiteral("leave out the “?”"))); // who types is not interrupted
        person.press(Qt::Key_Tab);
        QVERIFY(person.says(QStringLiteral("leave out the “?”")));
        store->setFocus();
        QTest::keyClick(store, Qt::Key_End);
        person.press(Qt::Key_Backspace);
        QVERIFY(!person.says(QStringLiteral("leave out the “?”")));
        QVERIFY(person.button()->isEnabled());
    }

    void anAddressIsCompletedWhenItIsLeft()
    {
        Typist person;
        QVERIFY(person.isInFront);
        person.type({QStringLiteral("Orders"), QStringLiteral("shop.example")});
        const auto edits = person.dialog->findChildren<QLineEdit *>();
        QCOMPARE(edits[1]->text(), QStringLiteral("https://shop.example"));
        QVERIFY(person.button()->isEnabled());
        QTest::mouseClick(person.button(), Qt::LeftButton);
        QCOMPARE(person.saved.value(0).storeUrl, QByteArray("https://shop.example"));
    }

    void adminsAddressIsSplitAndSaid()
    {
        Typist person;
        QVERIFY(person.isInFront);
        person.type({QStringLiteral("Orders"),
                     QStringLiteral("https://shop.example/admin_1a2b/admin/dashboard/key/abc/")});
        const auto edits = person.dialog->findChildren<QLineEdit *>();
        QCOMPARE(edits[1]->text(), QStringLiteral("https://shop.example/"));
        QCOMPARE(edits[2]->text(), QStringLiteral("https://shop.example/admin_1a2b/"));
        QVERIFY(person.says(QStringLiteral("That was the address of Admin")));
        QVERIFY(person.button()->isEnabled());
    }

    void unencryptedTokensNeedConsent_data()
    {
        QTest::addColumn<QString>("store");
        QTest::addColumn<bool>("needsConsent");
        QTest::newRow("https") << QStringLiteral("https://shop.example/") << false;
        QTest::newRow("http elsewhere") << QStringLiteral("http://shop.example/") << true;
        QTest::newRow("http in the office") << QStringLiteral("http://192.168.1.5/") << true;
        QTest::newRow("http on this computer") << QStringLiteral("http://localhost:8080/") << false;
        QTest::newRow("http on this computer by number")
            << QStringLiteral("http://127.0.0.1:8080/") << false;
    }
    void unencryptedTokensNeedConsent()
    {
        QFETCH(const QString, store);
        QFETCH(const bool, needsConsent);
        Typist person;
        QVERIFY(person.isInFront);
        QVERIFY(!person.consent()->isVisible());
        person.type({QStringLiteral("Orders"), store});
        QCOMPARE(person.consent()->isVisible(), needsConsent);
        QCOMPARE(person.says(QStringLiteral("unencrypted")), needsConsent);
        QCOMPARE(person.button()->isEnabled(), !needsConsent);
        if (needsConsent) {
            person.type({QString(), QString()}); // past Admin URL and e-mail
            QCOMPARE(QApplication::focusWidget(), person.consent());
            person.press(Qt::Key_Space);
            QVERIFY(person.button()->isEnabled());
        }
        QTest::mouseClick(person.button(), Qt::LeftButton);
        QCOMPARE(person.saved.size(), 1);
        QCOMPARE(person.saved[0].allowsCleartext, needsConsent);
    }

    void consentTakenBackBlocksAgain()
    {
        Typist person(existing());
        QVERIFY(person.isInFront);
        QVERIFY(person.consent()->isVisible());
        QVERIFY(person.button()->isEnabled());
        QTest::keyClick(person.consent(), Qt::Key_Space);
        QVERIFY(!person.button()->isEnabled());
    }

    void anExistingOneIsShownAndSavedAsItIs()
    {
        Typist person(existing());
        QVERIFY(person.isInFront);
        QCOMPARE(person.dialog->windowTitle(), QStringLiteral("Edit integration"));
        QTest::mouseClick(person.button(), Qt::LeftButton);
        QCOMPARE(person.saved.size(), 1);
        QCOMPARE(person.saved[0].name, existing().name);
        QCOMPARE(person.saved[0].email, existing().email);
        QCOMPARE(person.saved[0].storeUrl, existing().storeUrl);
        QCOMPARE(person.saved[0].adminUrl, existing().adminUrl);
        QCOMPARE(person.saved[0].allowsCleartext, true);
    }

    void aProblemOfSavingKeepsTheDialogAndWhatWasTyped()
    {
        Typist person(existing());
        QVERIFY(person.isInFront);
        QTest::mouseClick(person.button(), Qt::LeftButton);
        const QString sentence = QStringLiteral("There is an <b>integration</b> of that name.");
        person.dialog->showProblem({"integration.name-taken", sentence, {}});
        QVERIFY(person.dialog->isVisible());
        QVERIFY(person.says(sentence));
        QCOMPARE(person.dialog->wanted().name, existing().name);
        QTest::mouseClick(person.button(), Qt::LeftButton); // another try is possible
        QCOMPARE(person.saved.size(), 2);
    }

    void noSentenceIsReadAsMarkup()
    {
        Typist person;
        person.dialog->showProblem({"x", QStringLiteral("<img src=file:///etc/passwd>"), {}});
        const auto labels = person.dialog->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            QVERIFY(!label->text().contains(QLatin1Char('<')) ||
                    label->textFormat() == Qt::PlainText);
        }
    }
};

LATCHKEY_TEST(tst_IntegrationDialog)
#include "tst_IntegrationDialog.moc"

// SPDX-License-Identifier: Apache-2.0
// To another computer by clicks and keys, with a real keychain.
#include "Program.h"
#include "secrets/Await.h"
#include "secrets/Credentials.h"
#include "session/Session.h"
#include "ui/look/LookStyle.h"
#include "ui/look/PasswordField.h"
#include "ui/move/DefinitionsForm.h"
#include "ui/move/MoveDialog.h"
#include "ui/move/MoveInForm.h"
#include "ui/move/MoveOutForm.h"

#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using ui::DefinitionsForm;
using ui::MoveDialog;
using ui::MoveForm;
using ui::MoveInForm;
using ui::MoveOutForm;

namespace {

const QString passphrase = QStringLiteral("correct horse battery");
const QString orders = QStringLiteral("Orders");

// A profile of its own; the keychain is that of the desktop.
struct Computer
{
    QTemporaryDir place;
    std::unique_ptr<session::Session> session =
        session::Session::open(place.filePath(QStringLiteral("profile")), systemClock(), 0).value();

    QString connected()
    {
        const QString id = session->add({orders, {}, "https://shop.example/"}).value();
        const auto kept = tests::await<void>([&](auto answer) {
            session->secrets().store().write(
                secrets::itemKeyOfIntegration(id),
                secrets::toItem(secrets::IntegrationSecrets{"https://shop.example", Secret("a"),
                                                            Secret("b"), Secret("c"), Secret("d")}),
                answer);
        });
        return kept ? id : QString();
    }
    bool hasTokens(const QString &id)
    {
        const auto item =
            tests::read(session->secrets().store(), secrets::itemKeyOfIntegration(id));
        return item && item->has_value();
    }
    bool remove(const QString &id)
    {
        return tests::remove(session->secrets().store(), secrets::itemKeyOfIntegration(id))
            .has_value();
    }
};

QLineEdit *field(const QWidget *form, const QString &name)
{
    const auto all = form->findChildren<QLineEdit *>();
    for (QLineEdit *each : all) {
        if (QAccessible::queryAccessibleInterface(each)->text(QAccessible::Name) == name) {
            return each;
        }
    }
    return nullptr;
}

bool hasEnded(const MoveForm &form)
{
    return QTest::qWaitFor([&form] { return !form.isBusy(); }, 60'000);
}

} // namespace

class tst_MoveDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ui::LookStyle); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("latchkey.moved"));
    }

    void theChoiceLeadsToItsPage_data()
    {
        QTest::addColumn<bool>("isOld");
        QTest::addColumn<bool>("isWithSecrets");
        QTest::addColumn<QByteArray>("page");
        QTest::newRow("out") << true << true << QByteArray("latchkey::ui::MoveOutForm");
        QTest::newRow("in") << false << true << QByteArray("latchkey::ui::MoveInForm");
        QTest::newRow("export") << true << false << QByteArray("latchkey::ui::DefinitionsForm");
        QTest::newRow("import") << false << false << QByteArray("latchkey::ui::DefinitionsForm");
    }
    void theChoiceLeadsToItsPage()
    {
        QFETCH(bool, isOld);
        QFETCH(bool, isWithSecrets);
        QFETCH(QByteArray, page);
        Computer computer;
        MoveDialog dialog(*computer.session);
        dialog.show();
        QVERIFY(dialog.form() == nullptr);
        dialog.goTo(isOld, isWithSecrets);
        QCOMPARE(QByteArray(dialog.form()->metaObject()->className()), page);
        QVERIFY(dialog.form()->isVisible());
    }

    void everythingMoves()
    {
        Computer from;
        Computer to;
        const QString id = from.connected();
        MoveOutForm out(*from.session, nullptr, {1, 8});
        out.show();
        QVERIFY(!out.primary()->isEnabled());
        QTest::keyClicks(field(&out, QStringLiteral("Passphrase")), passphrase);
        QTest::keyClicks(field(&out, QStringLiteral("Passphrase again")), passphrase);
        QVERIFY(out.primary()->isEnabled());
        out.writeTo(m_file);
        QVERIFY(hasEnded(out));
        QVERIFY(QFile::exists(m_file));
        QVERIFY(out.outcome().contains(QLatin1String("1 integration(s) written")));
        QVERIFY(out.outcome().contains(QLatin1String("only one of the two computers")));
        QVERIFY(from.remove(id));

        MoveInForm in(*to.session, nullptr);
        in.show();
        in.setPath(m_file);
        QTest::keyClicks(field(&in, QStringLiteral("Passphrase")), passphrase);
        in.primary()->click();
        QVERIFY(hasEnded(in));
        auto *list = in.findChild<QListWidget *>();
        QVERIFY(list->isVisible());
        QCOMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text().contains(orders));
        QVERIFY(list->item(0)->text().contains(QLatin1String("with tokens")));
        QVERIFY(to.session->integrations().ids().isEmpty());
        in.primary()->click();
        QVERIFY(hasEnded(in));
        QVERIFY(in.outcome().contains(QLatin1String("1 integration(s) taken in")));
        QCOMPARE(to.session->integrations().ids(), QStringList{id});
        QVERIFY(to.hasTokens(id));
        QVERIFY(to.remove(id));
    }

    void aWrongPassphraseIsSaidAndCanBeTypedAgain()
    {
        Computer computer;
        MoveOutForm out(*computer.session, nullptr, {1, 8});
        field(&out, QStringLiteral("Passphrase"))->setText(passphrase);
        field(&out, QStringLiteral("Passphrase again"))->setText(passphrase);
        out.writeTo(m_file);
        QVERIFY(hasEnded(out));
        MoveInForm in(*computer.session, nullptr);
        in.show();
        in.setPath(m_file);
        QLineEdit *typed = field(&in, QStringLiteral("Passphrase"));
        typed->setText(QStringLiteral("correct horse batterie"));
        in.primary()->click();
        QVERIFY(hasEnded(in));
        QVERIFY(in.primary()->isVisible());
        QVERIFY(typed->isVisible());
        typed->setText(passphrase);
        in.primary()->click();
        QVERIFY(hasEnded(in));
        QVERIFY(in.findChild<QListWidget *>()->isVisible());
    }

    void definitionsMoveWithoutSecrets()
    {
        Computer from;
        Computer to;
        const QString id = from.connected();
        DefinitionsForm out(*from.session, DefinitionsForm::Side::Old, nullptr);
        out.exportTo(m_file);
        QVERIFY(out.outcome().contains(QLatin1String("1 integration(s) written")));
        DefinitionsForm in(*to.session, DefinitionsForm::Side::New, nullptr);
        in.importFrom(m_file);
        QVERIFY(in.outcome().contains(QLatin1String("1 integration(s) made")));
        const QStringList made = to.session->integrations().ids();
        QCOMPARE(made.size(), 1);
        QVERIFY(made.constFirst() != id);
        QVERIFY(!to.hasTokens(made.constFirst()));
        QVERIFY(from.remove(id));
    }

    // a person who closes it in the middle finds nothing half done
    void closingWhileItWorksCancels()
    {
        Computer computer;
        MoveDialog dialog(*computer.session);
        dialog.show();
        dialog.goTo(true, true);
        auto *out = qobject_cast<MoveOutForm *>(dialog.form());
        field(out, QStringLiteral("Passphrase"))->setText(passphrase);
        field(out, QStringLiteral("Passphrase again"))->setText(passphrase);
        out->writeTo(m_file);
        dialog.reject();
        QVERIFY(dialog.isVisible());
        QVERIFY(hasEnded(*out));
        QVERIFY(!QFile::exists(m_file));
        dialog.reject();
        QVERIFY(!dialog.isVisible());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

LATCHKEY_TEST(tst_MoveDialog)
#include "tst_MoveDialog.moc"

// SPDX-License-Identifier: Apache-2.0
// The module's card as a person uses it: seen, written, and somebody else's checked.
#include "Program.h"
#include "ui/TestSession.h"
#include "ui/look/ColourScheme.h"
#include "ui/look/CopyField.h"
#include "ui/look/FieldHint.h"
#include "ui/look/Note.h"
#include "ui/look/Tones.h"
#include "ui/store/CodeHighlighter.h"
#include "ui/store/CodeView.h"
#include "ui/store/ModuleCard.h"
#include "ui/store/ModuleCheckPanel.h"
#include "ui/store/ModuleForm.h"
#include "ui/store/ModuleOutput.h"
#include "ui/store/ModulePreview.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QThreadPool>

using namespace latchkey;
using module::Style;
using tests::TestSession;
using ui::ModuleCard;

namespace {

const QString reorder = QStringLiteral("Magento_Sales::reorder");
const QString inStore = QStringLiteral("app/code/Acme/OrdersToERP/");

void write(const QString &path, const QByteArray &octets)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size()) {
        qFatal("nothing was written");
    }
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Window
{
    explicit Window(const QString &email = QStringLiteral("it@acme.example"))
    {
        id =
            session->add({QStringLiteral("Orders to ERP"), email, "https://shop.example/"}).value();
        choose({reorder});
        area.setWidget(card);
        area.setWidgetResizable(true);
        area.resize(808, 900);
        area.show();
        isActive = QTest::qWaitForWindowActive(&area);
    }

    void choose(const QStringList &ids) const
    {
        if (!session->integrations().saveChoice(id, acl::choiceOf(ids))) {
            qFatal("nothing was chosen");
        }
    }

    // Shows the integration, until all is there.
    bool show()
    {
        QSignalSpy made(card, &ModuleCard::made);
        card->show(id);
        return !made.isEmpty() || made.wait(20'000);
    }

    QLineEdit *vendor() const { return card->form()->findChildren<QLineEdit *>().at(0); }
    QLineEdit *module() const { return card->form()->findChildren<QLineEdit *>().at(1); }
    QComboBox *style() const { return card->form()->findChildren<QComboBox *>().at(0); }
    QComboBox *commerce() const { return card->form()->findChildren<QComboBox *>().at(1); }
    QString hint(int field) const
    {
        return card->form()->findChildren<ui::FieldHint *>().at(field)->text();
    }

    bool type(QLineEdit *field, const QString &text) const
    {
        QSignalSpy made(card, &ModuleCard::made);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Tab);
        return !made.isEmpty() || made.wait(20'000);
    }

    bool pick(QComboBox *combo, int row) const
    {
        QSignalSpy made(card, &ModuleCard::made);
        combo->setFocus();
        while (combo->currentIndex() != row) {
            QTest::keyClick(combo, combo->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
        }
        return !made.isEmpty() || made.wait(20'000);
    }

    QStringList paths() const
    {
        QStringList all;
        for (int row = 0; row < card->preview()->list()->count(); ++row) {
            all.append(card->preview()->list()->item(row)->text().section(QLatin1Char('\n'), 0, 0));
        }
        return all;
    }
    QString textOf(const QString &path) const
    {
        card->preview()->list()->setCurrentRow(int(paths().indexOf(path)));
        return card->preview()->text()->toPlainText();
    }

    // What the notes say that can be seen.
    QString notes() const
    {
        QStringList all;
        for (const auto *note : card->findChildren<ui::Note *>()) {
            if (!note->isHidden() && note->isVisible()) {
                all.append(note->accessibleName() + QLatin1Char(' ') +
                           note->accessibleDescription());
            }
        }
        return all.join(QLatin1Char('\n'));
    }

    // Writes into the folder; the dialog that asks, or nullptr once it is done.
    QDialog *writeInto(const QString &below) const
    {
        QSignalSpy written(card->output(), &ui::ModuleOutput::written);
        card->output()->writeInto(below);
        const bool isOver = QTest::qWaitFor(
            [&] { return !written.isEmpty() || QApplication::activeModalWidget() != nullptr; },
            20'000);
        if (!isOver) {
            qWarning("nothing came of it: %s", qPrintable(notes()));
        }
        return qobject_cast<QDialog *>(QApplication::activeModalWidget());
    }

    ui::CopyField *field(const QString &label) const
    {
        for (auto *each : card->output()->findChildren<ui::CopyField *>()) {
            if (each->findChild<QLineEdit *>()->accessibleName() == label && each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }

    QTemporaryDir folder;
    TestSession session;
    QString id;
    QScrollArea area;
    ModuleCard *card = new ModuleCard(*session);
    bool isActive = false;
};

} // namespace

class tst_ModuleCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QThreadPool::globalInstance()->waitForDone(); }

    void everyFileIsShownWithWhatItIsFor()
    {
        Window w;
        QVERIFY(w.show());
        QCOMPARE(w.vendor()->text(), QStringLiteral("Acme"));
        QCOMPARE(w.module()->text(), QStringLiteral("OrdersToERP"));
        const QStringList paths = w.paths();
        QVERIFY(paths.contains(QStringLiteral("registration.php")));
        QVERIFY(paths.contains(QStringLiteral("composer.json")));
        QVERIFY(paths.contains(QStringLiteral("etc/module.xml")));
        for (const QString &path : paths) {
            QVERIFY2(!w.textOf(path).isEmpty(), qPrintable(path));
            QVERIFY(w.card->preview()->text()->accessibleName().contains(path));
            QVERIFY(!w.card->preview()->text()->accessibleDescription().isEmpty());
        }
        QVERIFY(w.textOf(QStringLiteral("etc/integration/api.xml")).contains(reorder));
        QVERIFY(w.card->preview()->text()->isReadOnly());
    }

    void nothingIsReadBeforeSomebodyLooks()
    {
        const TestSession session;
        const QString id = session.add(QStringLiteral("Orders"));
        ModuleCard card(*session);
        QSignalSpy made(&card, &ModuleCard::made);
        card.show(id);
        QVERIFY(!made.wait(200));
        static_cast<QWidget &>(card).show();
        QVERIFY(made.wait(20'000));
        card.show(id); // nothing changed
        QVERIFY(!made.wait(200));
    }

    void aStyleIsExplainedAndRemembered()
    {
        Window w;
        QVERIFY(w.show());
        QVERIFY(w.style()->accessibleDescription().contains(QLatin1String("Setup/Patch/Data")));
        QVERIFY(w.pick(w.style(), 2));
        QVERIFY(w.style()->accessibleDescription().contains(QLatin1String("activated again")));
        QVERIFY(w.paths().contains(QStringLiteral("etc/integration.xml")));
        QVERIFY(w.pick(w.commerce(), 0));
        const auto kept = module::ModuleRepository(w.session->profile()).of(w.id);
        QCOMPARE(kept->choice.style, Style::Consolidated);
        QCOMPARE(kept->choice.commerce, QStringLiteral("2.4.4"));
        QCOMPARE(kept->choice.vendor, QString()); // still as suggested
        QVERIFY(w.textOf(QStringLiteral("composer.json")).contains(QLatin1String("~7.4.0")));
    }

    void aWrongNameIsToldBesideItsFieldOnceItIsLeft()
    {
        Window w;
        QVERIFY(w.show());
        auto *writes = w.card->output()->findChild<QPushButton *>();
        QVERIFY(writes->isEnabled());
        w.vendor()->setFocus();
        w.vendor()->selectAll();
        QTest::keyClicks(w.vendor(), QStringLiteral("acme inc"));
        QCOMPARE(w.hint(0), QString());
        QTest::keyClick(w.vendor(), Qt::Key_Tab);
        QVERIFY(w.hint(0).contains(QLatin1String("acme inc")));
        QCOMPARE(w.vendor()->accessibleDescription(), w.hint(0));
        QVERIFY(!writes->isEnabled());
        QVERIFY(w.type(w.vendor(), QStringLiteral("Umbrella")));
        QCOMPARE(w.hint(0), QString());
        QVERIFY(writes->isEnabled());
        QVERIFY(w.textOf(QStringLiteral("etc/module.xml"))
                    .contains(QLatin1String("Umbrella_OrdersToERP")));
    }

    void anEmptiedNameIsSuggestedAgain()
    {
        Window w;
        QVERIFY(w.show());
        QVERIFY(w.type(w.vendor(), QStringLiteral("Umbrella")));
        w.vendor()->setFocus();
        w.vendor()->selectAll();
        QTest::keyClick(w.vendor(), Qt::Key_Delete);
        QTest::keyClick(w.vendor(), Qt::Key_Tab);
        QTRY_COMPARE(w.vendor()->text(), QStringLiteral("Acme"));
    }

    void whatIsMissingElsewhereLeadsThere_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QStringList>("resources");
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("isEdit");
        QTest::newRow("no e-mail")
            << QString() << QStringList{reorder} << QStringLiteral("no e-mail address") << true;
        QTest::newRow("no resources") << QStringLiteral("it@acme.example") << QStringList()
                                      << QStringLiteral("No resources are chosen") << false;
    }
    void whatIsMissingElsewhereLeadsThere()
    {
        QFETCH(const QString, email);
        QFETCH(const QStringList, resources);
        QFETCH(const QString, said);
        QFETCH(const bool, isEdit);
        Window w(email);
        w.choose(resources);
        QVERIFY(w.show());
        QVERIFY2(w.notes().contains(said), qPrintable(w.notes()));
        QVERIFY(!w.notes().contains(QLatin1String("latchkeyctl")));
        QVERIFY(!w.card->preview()->isVisible());
        QSignalSpy edit(w.card, &ModuleCard::editWanted);
        QSignalSpy choose(w.card, &ModuleCard::resourcesWanted);
        for (auto *note : w.card->findChildren<ui::Note *>()) {
            if (note->isVisible() && note->link()->isVisible()) {
                note->link()->click();
            }
        }
        QCOMPARE(edit.size(), isEdit ? 1 : 0);
        QCOMPARE(choose.size(), isEdit ? 0 : 1);
    }

    void aResourceThatTheStoreLacksIsPointedOut()
    {
        Window w;
        w.choose({reorder, QStringLiteral("Acme_Gone::sync")});
        QVERIFY(w.show());
        QVERIFY(w.notes().contains(QLatin1String("Acme_Gone::sync")));
        QVERIFY(w.card->preview()->isVisible());
    }

    void itIsWrittenAndWhatComesNextCanBeCopied()
    {
        Window w;
        QVERIFY(w.show());
        w.card->output()->chooseFolder();
        QTRY_VERIFY(QApplication::activeModalWidget());
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->fileMode(), QFileDialog::Directory);
        dialog->close();
        QCOMPARE(w.writeInto(w.folder.path()), nullptr);
        const QString folder = w.folder.filePath(inStore.chopped(1));
        QVERIFY(QFile::exists(folder + QStringLiteral("/etc/module.xml")));
        QTRY_VERIFY(w.field(QStringLiteral("Folder or file")));
        QCOMPARE(w.field(QStringLiteral("Folder or file"))->text(), folder);
        const QString commands = w.field(QStringLiteral("Commands"))->text();
        QVERIFY(commands.startsWith(
            QLatin1String("bin/magento module:enable Acme_OrdersToERP && bin/magento setup:up")));
        QVERIFY(w.notes().contains(QLatin1String("New: registration.php")));
        const auto kept = module::ModuleRepository(w.session->profile()).of(w.id);
        QCOMPARE(kept->written->version, QStringLiteral("1.0.0"));
        QCOMPARE(kept->choice.vendor, QStringLiteral("Acme"));
    }

    void aForeignFileIsShownAndAskedForBeforeItIsReplaced()
    {
        Window w;
        QVERIFY(w.show());
        const QString foreign = w.folder.filePath(inStore + QStringLiteral("etc/module.xml"));
        write(foreign,
              "<config><module name=\"Acme_OrdersToERP\"/>\n<!-- mine \x1b[2J -->\n</config>\n");
        const QByteArray before = read(foreign);
        QDialog *dialog = w.writeInto(w.folder.path());
        QVERIFY(dialog != nullptr);
        auto *list = dialog->findChild<QListWidget *>();
        QVERIFY(list->item(0)->text().startsWith(QLatin1String("etc/module.xml\n")));
        const QString difference = dialog->findChild<ui::CodeView *>()->toPlainText();
        QVERIFY2(difference.contains(QLatin1String("-<!-- mine \\u001b[2J -->")),
                 qPrintable(difference));
        QVERIFY(difference.contains(QLatin1String("\n+<?xml")));
        QTest::keyClick(dialog, Qt::Key_Return); // Cancel
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QCOMPARE(read(foreign), before);
        QVERIFY(!QFile::exists(w.folder.filePath(inStore + QStringLiteral("composer.json"))));

        dialog = w.writeInto(w.folder.path());
        QVERIFY(dialog != nullptr);
        QSignalSpy written(w.card->output(), &ui::ModuleOutput::written);
        dialog->findChild<QPushButton *>(QStringLiteral("goOn"))->click();
        QVERIFY(written.wait());
        QVERIFY(read(foreign).startsWith("<?xml"));
        QTRY_VERIFY(w.notes().contains(QLatin1String("Replaced: etc/module.xml.")));
    }

    void whatChangedSinceIsANewVersionAndSaysWhetherTokensSurvive()
    {
        Window w;
        QVERIFY(w.show());
        QVERIFY(w.pick(w.style(), 2));
        QCOMPARE(w.writeInto(w.folder.path()), nullptr);
        w.choose({reorder, QStringLiteral("Magento_Sales::hold")});
        QSignalSpy made(w.card, &ModuleCard::made);
        w.card->show(w.id);
        QTRY_VERIFY_WITH_TIMEOUT(w.notes().contains(QLatin1String("1.0.1")), 20'000);
        QVERIFY2(w.notes().contains(QLatin1String("again")), qPrintable(w.notes()));
    }

    void aZipIsWritten_data()
    {
        QTest::addColumn<module::ZipLayout>("layout");
        QTest::addColumn<QByteArray>("entry");
        QTest::newRow("store") << module::ZipLayout::Store
                               << QByteArray("app/code/Acme/OrdersToERP/composer.json");
        QTest::newRow("composer") << module::ZipLayout::Artifact << QByteArray("composer.json");
    }
    void aZipIsWritten()
    {
        QFETCH(const module::ZipLayout, layout);
        QFETCH(const QByteArray, entry);
        Window w;
        QVERIFY(w.show());
        const QString path = w.folder.filePath(QStringLiteral("acme.zip"));
        QSignalSpy written(w.card->output(), &ui::ModuleOutput::written);
        w.card->output()->saveZip(path, layout);
        QVERIFY(written.wait());
        QVERIFY(read(path).startsWith("PK"));
        QVERIFY(read(path).contains(entry));
        QTRY_VERIFY(w.field(QStringLiteral("Commands")));
        QCOMPARE(
            w.field(QStringLiteral("Commands"))
                ->text()
                .startsWith(QLatin1String("composer require acme/module-orders-to-erp:1.0.0 && ")),
            layout == module::ZipLayout::Artifact);
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        Window w;
        QVERIFY(w.show());
        write(w.folder.filePath(QStringLiteral("app")), "a file");
        w.card->output()->writeInto(w.folder.path());
        QTRY_VERIFY(w.notes().contains(QLatin1String("cannot be written")));
        QVERIFY(!module::ModuleRepository(w.session->profile()).of(w.id)->written);
    }

    void aFolderIsWaitedForWhileTheModuleIsMade()
    {
        Window w;
        w.card->show(w.id);
        QSignalSpy written(w.card->output(), &ui::ModuleOutput::written);
        w.card->output()->writeInto(w.folder.path()); // not made yet
        QVERIFY(written.wait(20'000));
        QVERIFY(QFile::exists(w.folder.filePath(inStore + QStringLiteral("composer.json"))));
    }

    void anIntegrationDoesNotShowWhatCameOfAnother()
    {
        Window w;
        QVERIFY(w.show());
        QCOMPARE(w.writeInto(w.folder.path()), nullptr);
        QTRY_VERIFY(w.field(QStringLiteral("Commands")));
        w.id = w.session
                   ->add({QStringLiteral("CRM"), QStringLiteral("a@b.example"),
                          "https://shop.example/"})
                   .value();
        w.choose({reorder});
        QVERIFY(w.show());
        QCOMPARE(w.field(QStringLiteral("Commands")), nullptr);
        QCOMPARE(w.vendor()->text(), QStringLiteral("Custom"));
    }

    void somebodysModuleIsChecked()
    {
        Window w;
        QVERIFY(w.show());
        write(w.folder.filePath(QStringLiteral("Erp/registration.php")),
              "<?php use Magento\\Framework\\Component\\ComponentRegistrar;\n"
              "ComponentRegistrar::register(ComponentRegistrar::MODULE, 'Acme_Erp', __DIR__);\n");
        write(w.folder.filePath(QStringLiteral("Erp/etc/module.xml")),
              "<config><module name='Acme_Erp' setup_version='1.0.0'/></config>");
        write(w.folder.filePath(QStringLiteral("Erp/etc/integration/config.xml")),
              "<integrations><integration name='ERP'><email></email></integration></integrations>");
        QSignalSpy checked(w.card->check(), &ui::ModuleCheckPanel::checked);
        w.card->check()->check(w.folder.path());
        QVERIFY(checked.wait(20'000));
        QVERIFY(w.card->check()->list()->count() > 0);
        bool isPlaced = false;
        for (int row = 0; row < w.card->check()->list()->count(); ++row) {
            const QListWidgetItem *item = w.card->check()->list()->item(row);
            QVERIFY(!item->icon().isNull());
            isPlaced = isPlaced || item->text().contains(QLatin1String("config.xml:1"));
        }
        QVERIFY(isPlaced);
        QVERIFY(w.card->check()->said().contains(QLatin1String("Acme_Erp")));
    }

    void ourOwnModuleIsTakenAsItIs()
    {
        Window w;
        QVERIFY(w.show());
        QCOMPARE(w.writeInto(w.folder.path()), nullptr);
        QSignalSpy checked(w.card->check(), &ui::ModuleCheckPanel::checked);
        w.card->check()->check(w.folder.path());
        QVERIFY(checked.wait(20'000));
        QCOMPARE(w.card->check()->list()->count(), 0);
        QVERIFY(w.card->check()->said().contains(QLatin1String("Acme_OrdersToERP")));
        w.card->check()->check(QStringLiteral("/nowhere/module"));
        QVERIFY(checked.wait(20'000));
        QVERIFY(w.card->check()->said().contains(QLatin1String("/nowhere/module")));
    }

    void everyFileHasColoursThatCanBeRead_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void everyFileHasColoursThatCanBeRead()
    {
        QFETCH(const bool, isDark);
        ui::ColourScheme::apply(isDark);
        Window w;
        QVERIFY(w.show());
        const QPalette palette = w.card->preview()->text()->palette();
        for (const QString &path : w.paths()) {
            const QString text = w.textOf(path);
            QApplication::processEvents();
            QSet<QRgb> inks;
            for (QTextBlock block = w.card->preview()->text()->document()->begin(); block.isValid();
                 block = block.next()) {
                for (const auto &range : block.layout()->formats()) {
                    const QColor ink = range.format.foreground().color();
                    QVERIFY(ui::contrast(ink, palette.color(QPalette::Base)) >= 4.5);
                    inks.insert(ink.rgb());
                }
            }
            QVERIFY2(inks.size() >= 2, qPrintable(path));
        }
        ui::ColourScheme::apply(false);
    }

    void aNarrowWindowCutsNothingOff()
    {
        Window w;
        w.area.resize(440, 560);
        QVERIFY(w.show());
        QVERIFY(w.type(w.vendor(), QStringLiteral("A") + QString(59, QLatin1Char('b'))));
        QCOMPARE(w.hint(0), QString());
        QVERIFY2(w.card->minimumSizeHint().width() <= 440,
                 qPrintable(QString::number(w.card->minimumSizeHint().width())));
    }
};

LATCHKEY_TEST(tst_ModuleCard)
#include "tst_ModuleCard.moc"

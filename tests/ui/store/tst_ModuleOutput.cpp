// SPDX-License-Identifier: Apache-2.0
// The module on its way out of the window: into a folder, or a zip.
#include "ModuleWindow.h"
#include "Program.h"

#include <QFileDialog>
#include <QPushButton>
#include <QThreadPool>

using namespace latchkey;
using namespace latchkey::tests;
using ui::ModuleCard;

class tst_ModuleOutput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QThreadPool::globalInstance()->waitForDone(); }

    void itIsWrittenAndWhatComesNextCanBeCopied()
    {
        ModuleWindow w;
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
        ModuleWindow w;
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
        ModuleWindow w;
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
        ModuleWindow w;
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
        ModuleWindow w;
        QVERIFY(w.show());
        write(w.folder.filePath(QStringLiteral("app")), "a file");
        w.card->output()->writeInto(w.folder.path());
        QTRY_VERIFY(w.notes().contains(QLatin1String("cannot be written")));
        QVERIFY(!module::ModuleRepository(w.session->profile()).of(w.id)->written);
    }

    void aFolderIsWaitedForWhileTheModuleIsMade()
    {
        ModuleWindow w;
        w.card->show(w.id);
        QSignalSpy written(w.card->output(), &ui::ModuleOutput::written);
        w.card->output()->writeInto(w.folder.path()); // not made yet
        QVERIFY(written.wait(20'000));
        QVERIFY(QFile::exists(w.folder.filePath(inStore + QStringLiteral("composer.json"))));
    }

    void anIntegrationDoesNotShowWhatCameOfAnother()
    {
        ModuleWindow w;
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
};

LATCHKEY_TEST(tst_ModuleOutput)
#include "tst_ModuleOutput.moc"

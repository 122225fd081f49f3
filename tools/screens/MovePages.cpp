// SPDX-License-Identifier: Apache-2.0
#include "screens/MovePages.h"

#include "move/MoveOut.h"
#include "screens/Stage.h"
#include "ui/move/MoveDialog.h"
#include "ui/move/MoveInForm.h"
#include "ui/window/MainWindow.h"
#include "ui/window/WindowActions.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

#include <memory>

namespace latchkey::screens {

namespace {

const QString passphrase = QStringLiteral("correct horse battery");

ui::MoveDialog *opened(ui::MainWindow &window)
{
    window.show();
    window.actions()->move->trigger();
    return qobject_cast<ui::MoveDialog *>(QApplication::activeModalWidget());
}

void openFile(ui::MoveDialog *dialog, const QString &path,
              const std::function<void(QWidget *)> &shown)
{
    dialog->goTo(false, true);
    auto *form = qobject_cast<ui::MoveInForm *>(dialog->form());
    form->setPath(path);
    const auto edits = form->findChildren<QLineEdit *>();
    for (QLineEdit *edit : edits) {
        if (edit->echoMode() == QLineEdit::Password) {
            edit->setText(passphrase);
        }
    }
    QObject::connect(form, &ui::MoveForm::busyChanged, dialog, [dialog, shown](bool busy) {
        if (!busy) {
            shown(dialog);
        }
    });
    form->primary()->click();
}

} // namespace

void MovePages::openMoveOut(ui::MainWindow &window)
{
    opened(window)->goTo(true, true);
}

void MovePages::openMoveDefinitions(ui::MainWindow &window)
{
    opened(window)->goTo(true, false);
}

void MovePages::openMoveIn(Stage &stage, ui::MainWindow &window,
                           const std::function<void(QWidget *)> &shown)
{
    constexpr sealed::Cost cheap{1, 8};
    ui::MoveDialog *dialog = opened(window);
    const auto folder = std::make_shared<QTemporaryDir>();
    const QString path = folder->filePath(QStringLiteral("latchkey.moved"));
    auto *out = new move::MoveOut(stage.session().profile(), stage.session().secrets().store(),
                                  cheap, dialog);
    QObject::connect(
        out, &move::MoveOut::finished, dialog,
        [dialog, folder, path, shown](const Problem &) { openFile(dialog, path, shown); });
    out->start(path, Secret(passphrase.toUtf8()));
}

} // namespace latchkey::screens

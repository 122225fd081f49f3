// SPDX-License-Identifier: Apache-2.0
#include "ui/sources/SourceQuestion.h"

#include "ui/sources/SourceBar.h"

#include <QFileDialog>

namespace latchkey::ui {

void askForSources(SourceKind kind, QWidget *parent,
                   const std::function<void(const QStringList &sources)> &chosen)
{
    const bool isFolder = kind == SourceKind::Folder;
    auto *dialog =
        new QFileDialog(parent, isFolder ? SourceBar::tr("Folder with the store's code")
                                         : SourceBar::tr("Zip archives or acl.xml files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(isFolder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    if (!isFolder) {
        dialog->setNameFilters({SourceBar::tr("Archives and XML files (*.zip *.xml)"),
                                SourceBar::tr("All files (*)")});
    }
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, chosen);
    dialog->open();
}

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
// This selection beside another integration's, or one from a file.
#pragma once

#include "acl/Comparison.h"
#include "base/Result.h"
#include "ui/selection/EditedSelection.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;

namespace latchkey::ui {

// A selection with the name a person knows it by; foreign text.
struct OtherSelection
{
    QString name;
    acl::Choice choice;
};

// The selections of a file: "orders.xml", or "orders.xml: ERP" where it holds several. Problems:
// those of documents::readRegularFile() and acl::readSelections().
Result<QList<OtherSelection>> selectionsOf(const QString &path);

class CompareDialog : public QDialog
{
    Q_OBJECT
public:
    // `edited` must outlive it.
    CompareDialog(const EditedSelection &edited, const QList<OtherSelection> &others,
                  QWidget *parent = nullptr);

    // Compares with the first of the file's; the others can be chosen.
    void open(const QString &path);
    using QDialog::open;

private:
    void offer(const QList<OtherSelection> &others);
    void refresh();
    void fill(QListWidget *list, const QStringList &only, const acl::Comparison &comparison);
    void chooseFile();

    const EditedSelection &m_edited;
    QList<OtherSelection> m_others;
    QComboBox *m_other;
    QListWidget *m_left;
    QListWidget *m_right;
    QLabel *m_leftCount;
    QLabel *m_rightCount;
    QLabel *m_said;
    QCheckBox *m_onlyDifferent;
};

} // namespace latchkey::ui

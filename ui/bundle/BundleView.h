// SPDX-License-Identifier: Apache-2.0
// A file for support as whoever helps sees it: an integration of somebody else's, with which
// nothing can be done.
#pragma once

#include "bundle/SupportBundle.h"

#include <QDialog>

class QPushButton;
class QTabWidget;

namespace latchkey::ui {

class BundleView : public QDialog
{
    Q_OBJECT
public:
    explicit BundleView(const bundle::SupportBundle &bundle, QWidget *parent = nullptr);

private:
    void addSummary();
    void addTimeline();
    void addPart(const bundle::BundlePart &part);
    void copy(QPushButton *from);

    const bundle::SupportBundle m_bundle;
    QTabWidget *m_tabs;
};

} // namespace latchkey::ui

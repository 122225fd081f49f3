// SPDX-License-Identifier: Apache-2.0
// The way without secrets: definitions into a file, or out of one.
#pragma once

#include "ui/move/MoveForm.h"

class QCheckBox;

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class DefinitionsForm : public MoveForm
{
    Q_OBJECT
public:
    // Of the old computer, or of the new one. `session` must outlive it.
    enum class Side { Old, New };
    DefinitionsForm(session::Session &session, Side side, QWidget *parent);

    // With the file that a person chose.
    void exportTo(const QString &path);
    void importFrom(const QString &path);

private:
    void choosePath();

    session::Session &m_session;
    Side m_side;
    QCheckBox *m_allowsHttp;
};

} // namespace latchkey::ui

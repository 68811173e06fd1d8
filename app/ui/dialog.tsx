// A window over the page: holds the focus, closes by Escape and outside, gives the focus back. Import it lazily.
import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { WidgetRoot } from './widget-root.tsx'

export default function Dialog({
  title,
  alert = false,
  onClose,
  children,
}: {
  title: string
  /** Asks something that must be answered: it is read out as an alert and a click outside does not close it. */
  alert?: boolean
  onClose: () => void
  children: ReactNode
}) {
  return (
    <WidgetRoot>
      <ModalOverlay
        isOpen
        isDismissable={!alert}
        onOpenChange={(open) => {
          if (!open) onClose()
        }}
        className="dialog-overlay"
      >
        <Modal className="dialog">
          <AriaDialog role={alert ? 'alertdialog' : 'dialog'} className="outline-none">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <div className="mt-3">{children}</div>
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </WidgetRoot>
  )
}

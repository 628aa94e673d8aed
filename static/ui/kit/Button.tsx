import type { ButtonHTMLAttributes } from 'react'
import { forwardRef } from 'react'
import './Button.css'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** One primary button a view. `link` looks like a link and does something here. */
  readonly kind?: 'primary' | 'default' | 'subtle' | 'danger' | 'link'
  readonly size?: 'small' | 'default'
}

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { kind = 'default', size = 'default', type = 'button', className, ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      className={className === undefined ? 'fl-button' : `fl-button ${className}`}
      data-kind={kind}
      data-size={size}
      {...rest}
    />
  )
})

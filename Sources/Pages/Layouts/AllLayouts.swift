/// All layouts that can be read, in the order in which they are asked. A new layout is one line here.
package let allLayouts: [any Layout] = [
  RspecAPIDocumentation(),
  CombinedText(),
  Slate(),
]

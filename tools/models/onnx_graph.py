"""A growing ONNX graph: constants and nodes get their names here, so that the converters read like the nets they build."""

import numpy
import onnx
import onnx.shape_inference
from onnx import TensorProto, helper, numpy_helper

OPSET = 13
IR_VERSION = 7
FLOAT = TensorProto.FLOAT


class Graph:
    def __init__(self):
        self.nodes = []
        self.constants = {}
        self.inputs = []
        self.outputs = []

    def input(self, name, shape, element=FLOAT):
        self.inputs.append(helper.make_tensor_value_info(name, element, shape))
        return name

    def output(self, name, element=FLOAT):
        self.outputs.append(helper.make_tensor_value_info(name, element, None))

    def constant(self, values, name=None):
        name = name or f"constant_{len(self.constants)}"
        # numpy_helper wants contiguous memory; a transposed view is not.
        self.constants[name] = numpy_helper.from_array(numpy.array(values, order="C", copy=True), name)
        return name

    def node(self, operator, inputs, output=None, **attributes):
        output = output or f"{operator.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, inputs, [output], **attributes))
        return output

    def model(self, name):
        used = {read for node in self.nodes for read in node.input}
        constants = [tensor for key, tensor in self.constants.items() if key in used]
        graph = helper.make_graph(self.nodes, name, self.inputs, self.outputs, constants)
        made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="attune")
        made.ir_version = IR_VERSION
        inferred = onnx.shape_inference.infer_shapes(made, strict_mode=True).graph.output
        for output, known in zip(made.graph.output, inferred, strict=True):
            output.CopyFrom(known)
        onnx.checker.check_model(made)
        return made.SerializeToString(deterministic=True)
